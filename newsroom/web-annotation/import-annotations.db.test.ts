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
