import { expect, it } from 'vitest';
import { makeActor } from '#testing/factories.ts';
import { makeStory } from '#testing/stories.ts';
import { brokenMusts } from '#testing/web-annotation-musts.ts';
import { listThreads } from '../annotation/queries.ts';
import { readDocument } from '../authority/step-log.ts';
import { annotationIds } from '../document/annotation-marks.ts';
import { parseDocument } from '../document/parse.ts';
import { importAnnotations } from './import-annotations.ts';
import { annotationsOf } from './queries.ts';
import { webAnnotationFile } from './schema.ts';

const at = (id: string, exact: string, position: object | null, more: object = {}) => ({
  ...{ id, type: 'Annotation', motivation: 'questioning', bodyValue: `About ${exact}` },
  target: {
    source: 'https://wire.example/ferry',
    selector: [{ type: 'TextQuoteSelector', exact }, ...(position ? [position] : [])],
  },
  ...more,
});
const quoteIn = (prefix: string, exact: string) => ({ type: 'TextQuoteSelector', exact, prefix });
const position = (start: number, end: number) => ({ type: 'TextPositionSelector', start, end });

it('brings notes on where quote and position agree, and the others without words; none of them twice', async () => {
  const editor = await makeActor('editor');
  const story = await makeStory({ headline: 'Bells', standfirst: '' });
  const place = story.text.indexOf('the bell twice');
  // A line of its own for the empty standfirst.
  const start = place + 1;
  const items = [
    at('https://wire.example/n/1', 'the bell twice', position(start, start + 14), {
      creator: { id: 'https://wire.example/people/9', name: 'Ines Marlow' },
    }),
    at('https://wire.example/n/2', 'the bell once', position(start, start + 13)),
    at('https://wire.example/n/3', 'the bell twice', null),
    {
      ...{ id: 'https://wire.example/n/4', type: 'Annotation', motivation: 'replying' },
      ...{ bodyValue: 'Twice, yes.', target: 'https://wire.example/n/1' },
    },
  ];
  const file = webAnnotationFile.parse({
    ...{ '@context': 'http://www.w3.org/ns/anno.jsonld', type: 'AnnotationPage', items },
  });
  expect(await importAnnotations(editor, story.id, file)).toEqual({
    ...{ placed: 1, withoutWords: 2, known: 0, leftOut: [] },
  });
  const threads = await listThreads(editor, story.id);
  const [placed] = threads.filter(({ orphaned }) => !orphaned);
  expect(placed).toMatchObject({ kind: 'fact_check', quote: 'the bell twice', author: { id: editor.id } });
  expect(placed?.messages.map(({ body }) => body)).toEqual([
    'Ines Marlow: About the bell twice',
    'Twice, yes.',
  ]);
  const { document } = await readDocument(editor, story.id);
  expect([...annotationIds(parseDocument(document))]).toEqual([placed?.id]);
  expect(await importAnnotations(editor, story.id, file)).toMatchObject({ placed: 0, known: 3 });
  expect(await listThreads(editor, story.id)).toHaveLength(3);

  const exported: unknown = JSON.parse(
    JSON.stringify(await annotationsOf(editor, story.id, 'https://desk.example')),
  );
  expect(brokenMusts(exported)).toEqual([]);
  const again = webAnnotationFile.parse(exported);
  expect(await importAnnotations(editor, story.id, again)).toMatchObject({ placed: 0, known: 3 });
  const other = await makeStory({ headline: 'Bells', standfirst: '' });
  expect(await importAnnotations(editor, other.id, again)).toMatchObject({ placed: 1, withoutWords: 2 });

  const stranger = await makeActor('reporter');
  await expect(importAnnotations(stranger, story.id, file)).rejects.toMatchObject({ code: 'not_found' });
  await expect(annotationsOf(stranger, story.id, 'https://desk.example')).rejects.toMatchObject({
    code: 'not_found',
  });
});

it('brings in what was settled as settled, for those who might settle it', async () => {
  const [author, editor] = [await makeActor('reporter'), await makeActor('editor')];
  const target = 'https://wire.example/n/1';
  const tag = (value: string) => ({ type: 'TextualBody', value, purpose: 'tagging' });
  const html = { type: 'TextualBody', format: 'text/html', value: 'The log says <strong>nine</strong>.' };
  const source = { id: 'https://wire.example/log', label: 'The log' };
  const items = [
    at(target, 'the bell twice', null),
    {
      ...{ id: `${target}#outcome`, type: 'Annotation', motivation: 'assessing', target },
      body: [
        tag('corrected'),
        { type: 'TextualBody', value: 'Nine times.' },
        { type: 'SpecificResource', source, purpose: 'linking' },
      ],
    },
    { id: `${target}#reply`, type: 'Annotation', motivation: 'replying', target, body: html },
    at('https://wire.example/n/2', 'the bell', null, { motivation: 'commenting' }),
    {
      ...{ id: 'https://wire.example/n/2#outcome', type: 'Annotation', motivation: 'assessing' },
      ...{ target: 'https://wire.example/n/2', body: tag('resolved') },
    },
  ];
  const file = webAnnotationFile.parse({
    ...{ '@context': 'http://www.w3.org/ns/anno.jsonld', type: 'AnnotationPage', items },
  });
  for (const [actor, outcome] of [
    [author, null],
    [editor, 'corrected'],
  ] as const) {
    const { id } = await makeStory({ authorId: author.id });
    await importAnnotations(actor, id, file);
    const [checked, comment] = await listThreads(editor, id);
    const sourceLinks = [{ address: source.id, title: source.label }];
    const settled = outcome && { outcome, outcomeNote: 'Nine times.', sourceLinks };
    expect(checked).toMatchObject(settled ?? { outcome, outcomeNote: '', resolvedAt: null });
    expect(checked?.messages[1]?.body).toBe('The log says nine.');
    expect(JSON.stringify(checked?.messages[1]?.rich)).toContain('strong');
    expect(comment?.resolvedAt).not.toBeNull();
  }
});

it('brings explainers in as words for readers that nobody has approved, without the names of their writers', async () => {
  const [editor, other] = [await makeActor('editor', { name: 'Rojda' }), await makeActor('editor')];
  const story = await makeStory();
  const body = [{ type: 'TextualBody', value: 'explainer', purpose: 'tagging' }];
  const explainer = (id: string, value: string) =>
    at(`https://wire.example/n/${id}`, 'bell', null, {
      ...{ bodyValue: undefined, body: [{ type: 'TextualBody', value }, ...body] },
      creator: { id: 'https://wire.example/people/9', name: 'Ines Marlow' },
    });
  const file = webAnnotationFile.parse({
    ...{ '@context': 'http://www.w3.org/ns/anno.jsonld', type: 'AnnotationPage' },
    items: [explainer('7', 'It was cast in 1711.'), explainer('8', 'x'.repeat(1_001))],
  });
  expect(await importAnnotations(editor, story.id, file)).toMatchObject({
    ...{ withoutWords: 1, leftOut: ['https://wire.example/n/8'] },
  });
  const [thread] = await listThreads(other, story.id);
  expect(thread).toMatchObject({
    explainer: { body: 'It was cast in 1711.', approved: false, writtenBy: { name: 'Rojda' } },
    messages: [{ body: 'Came in with a file; written by Ines Marlow.' }],
  });
});

it('tells notes apart whose ids are relative to their files, and keeps what stood next to lost words', async () => {
  const editor = await makeActor('editor');
  const story = await makeStory();
  const prefix = `${'far '.repeat(40)}and near the `;
  const one = { ...at('#1', 'bell', null), target: [{ source: 'page', selector: quoteIn(prefix, 'bell') }] };
  const context = { '@context': 'http://www.w3.org/ns/anno.jsonld' };
  const file = (bodyValue: string) => webAnnotationFile.parse([{ ...context, ...one, bodyValue }]);
  expect(await importAnnotations(editor, story.id, file('Cracked?'))).toMatchObject({ withoutWords: 1 });
  expect(await importAnnotations(editor, story.id, file('Cracked?'))).toMatchObject({ known: 1 });
  expect(await importAnnotations(editor, story.id, file('Whose?'))).toMatchObject({ withoutWords: 1 });
  expect(await listThreads(editor, story.id)).toMatchObject(
    ['Cracked?', 'Whose?'].map((body) => ({ prefix: prefix.slice(-64), messages: [{ body }] })),
  );
});

it('counts notes and not the paragraphs that they reach over', async () => {
  const editor = await makeActor('editor');
  const blocks = Array.from({ length: 252 }, () => ({ type: 'paragraph' as const, text: 'bell rang' }));
  const { id } = await makeStory({ headline: 'Bells', standfirst: '', blocks });
  const items = Array.from({ length: 251 }, (_, index) => {
    const start = 'Bells\n\n'.length + index * 'bell rang\n'.length + 'bell '.length;
    return at(`https://wire.example/n/${index}`, 'rang\nbell', position(start, start + 9));
  });
  const context = 'http://www.w3.org/ns/anno.jsonld';
  const file = webAnnotationFile.parse({ '@context': context, type: 'AnnotationPage', items });
  expect(await importAnnotations(editor, id, file)).toMatchObject({ placed: 251 });
});
