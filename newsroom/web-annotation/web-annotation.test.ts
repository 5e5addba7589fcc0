import fc from 'fast-check';
import { Transform } from 'prosemirror-transform';
import { describe, expect, it } from 'vitest';
import { plainStory } from '#testing/plain-story.ts';
import { brokenMusts } from '#testing/web-annotation-musts.ts';
import { type AnnotationKind, annotationKinds, type Thread } from '../annotation/schema.ts';
import { documentSchema } from '../document/schema.ts';
import { textUnits } from '../document/units.ts';
import { readAnnotations } from './read-annotations.ts';
import { webAnnotationFile } from './schema.ts';
import { StoryText } from './story-text.ts';
import { writeAnnotations } from './write-annotations.ts';

const iri = 'https://desk.vale.example/api/stories/1';
const words = ['ferry', 'فانوس', '𝔟ell', 'çığ', 'quay.', 'ليلًا', '🏮', 'rang'];
const line = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 12 }).map((all) => all.join(' '));
const when = '2031-05-04T10:00:00.000Z';
const ada = { id: '0190f000-0000-7000-8000-000000000001', name: 'Ada Toros' };

const note = fc.record({
  ...{ kind: fc.constantFrom(...annotationKinds), body: line, replies: fc.array(line, { maxLength: 3 }) },
  ...{ block: fc.nat(1_000), from: fc.nat(1_000), to: fc.nat(1_000), isLost: fc.boolean() },
});
type Note = { kind: AnnotationKind; body: string; replies: string[]; isLost: boolean } & Record<
  'block' | 'from' | 'to',
  number
>;

/** The same words, the first of them strong and a link. */
const looks = (text: string): Record<string, unknown> => {
  const link = { type: 'link', attrs: { href: 'https://vale.example/?a=1&b="2"' } };
  const [first = '', ...rest] = text.split(/(?<= )/);
  const said = [{ type: 'text', text: first, marks: [link, { type: 'strong' }] }];
  const content = rest.length > 0 ? [...said, { type: 'text', text: rest.join('') }] : said;
  return { type: 'doc', content: [{ type: 'paragraph', content }] };
};

const unapproved = {
  ...{ approved: false, approvedBy: null, approvedAt: null, mayWrite: true, mayApprove: false },
};

/** A story with notes that begin and end anywhere, between the halves of no character. */
function storyWith(paragraphs: readonly string[], notes: readonly Note[]) {
  const tr = new Transform(plainStory('Lamps 🏮', ...paragraphs));
  const threads = notes.map(({ kind, body, replies, isLost, ...at }, index): Thread => {
    const id = crypto.randomUUID();
    const units = textUnits(tr.doc).slice(2);
    const unit = units[at.block % units.length];
    const marks = [...(unit?.text ?? '')];
    const from = at.from % marks.length;
    const length = marks.slice(0, from).join('').length;
    const quote = marks.slice(from, from + 1 + (at.to % (marks.length - from))).join('');
    const start = (unit?.pos ?? 0) + 1 + length;
    if (!isLost) tr.addMark(start, start + quote.length, documentSchema.marks.annotation.create({ id }));
    const resolvedAt = index % 2 ? when : null;
    const message = (text: string, at: number) => ({
      ...{ id: crypto.randomUUID(), author: ada, body: text, rich: at % 2 ? looks(text) : null },
      ...{ createdAt: when, editedAt: at % 3 ? when : null, mayChange: true, notReached: [] },
    });
    return {
      ...{ id, kind, quote, prefix: '', suffix: '', blockId: '', orphaned: isLost, author: ada },
      ...{ createdAt: when, assignee: null, dueAt: null, mayResolve: true, unseen: false },
      ...{ resolvedAt, resolvedBy: null, outcomeNote: index % 4 === 1 ? 'Nine.' : '' },
      outcome: kind === 'fact_check' && resolvedAt ? 'corrected' : null,
      sourceLinks: [{ address: 'https://harbour.example/log', title: 'The log' }],
      messages: (kind === 'explainer' ? replies : [body, ...replies]).map(message),
      explainer:
        kind === 'explainer'
          ? { ...unapproved, body, rich: null, hash: 'f'.repeat(64), writtenBy: ada }
          : null,
    };
  });
  return { doc: tr.doc, threads };
}

const about = (doc: ReturnType<typeof storyWith>['doc']) => ({
  ...{ iri, language: 'en', headline: 'Lamps', doc, at: new Date(when) },
});

describe('the notes of a story as W3C Web Annotations', () => {
  it('break none of the model’s rules, and come back as they were, on the same words', () => {
    fc.assert(
      fc.property(
        fc.array(line, { minLength: 1, maxLength: 5 }),
        fc.array(note, { maxLength: 6 }),
        (paragraphs, notes) => {
          const { doc, threads } = storyWith(paragraphs, notes);
          const file: unknown = JSON.parse(JSON.stringify(writeAnnotations(about(doc), threads)));
          expect(brokenMusts(file)).toEqual([]);
          const read = readAnnotations(webAnnotationFile.parse(file));
          expect(read.map(({ iri }) => iri)).toEqual(threads.map(({ id }) => `urn:uuid:${id}`));
          const text = new StoryText(doc);
          for (const [index, thread] of threads.entries()) {
            const back = read[index];
            expect(back).toMatchObject({ kind: thread.kind, exact: thread.quote, by: { name: ada.name } });
            expect([back?.body, ...(back?.replies ?? []).map(({ body }) => body)]).toEqual(
              [thread.explainer ?? [], thread.messages].flat().map(({ body }) => body),
            );
            expect((back?.replies ?? []).map(({ rich }) => rich)).toEqual(
              thread.messages.slice(thread.explainer ? 0 : 1).map(({ rich }) => rich),
            );
            const { outcome, outcomeNote, sourceLinks } = thread;
            expect(back?.resolution).toEqual(
              thread.resolvedAt ? { outcome, outcomeNote, sourceLinks } : null,
            );
            expect(back?.position === null).toBe(thread.orphaned);
            if (!back?.position) continue;
            const [range, ...others] = text.rangesBetween(back.position.start, back.position.end);
            expect(others).toEqual([]);
            expect(doc.textBetween(range?.from ?? 0, range?.to ?? 0)).toBe(thread.quote);
          }
        },
      ),
      { numRuns: 100 },
    );
  });

  it('say who wrote what readers get of an explainer, whoever began it', () => {
    const at = { block: 0, from: 0, to: 4, isLost: false };
    const { doc, threads } = storyWith(
      ['bell'],
      [{ ...at, kind: 'explainer', body: '', replies: ['Which?'] }],
    );
    const [thread] = threads;
    const beren = { id: '0190f000-0000-7000-8000-000000000002', name: 'Beren Vale' };
    const written = { body: 'Cast in 1711.', writtenBy: beren };
    for (const rich of [null, looks(written.body)]) {
      const explained = { ...thread, explainer: { ...thread?.explainer, ...written, rich } } as Thread;
      const file = writeAnnotations(about(doc), [explained]);
      expect(file).toMatchObject({
        first: { items: [{ creator: { name: ada.name } }, { creator: { name: ada.name } }] },
      });
      expect(brokenMusts(JSON.parse(JSON.stringify(file)))).toEqual([]);
      const [read] = readAnnotations(webAnnotationFile.parse(file));
      expect(read).toMatchObject({
        body: written.body,
        by: { iri: `urn:uuid:${beren.id}`, name: beren.name },
      });
      expect(read?.replies[0]).toMatchObject({ body: 'Which?', by: { name: ada.name } });
    }
  });

  it('of a story without any are a collection without a page', () => {
    const file: unknown = JSON.parse(
      JSON.stringify(writeAnnotations(about(storyWith(['bell'], []).doc), [])),
    );
    expect(brokenMusts(file)).toEqual([]);
    expect(webAnnotationFile.parse(file)).toEqual([]);
  });

  it('name sources by IRIs, whatever was typed as their address', () => {
    const at = { block: 0, from: 0, to: 4, isLost: false };
    const { doc, threads } = storyWith(['bell'], [{ ...at, kind: 'fact_check', body: 'Who?', replies: [] }]);
    const sourceLinks = [{ address: 'https://harbour.example/the log', title: 'The log' }];
    const settled = threads.map((each) => ({ ...each, resolvedAt: when, outcome: 'confirmed', sourceLinks }));
    const file: unknown = JSON.parse(JSON.stringify(writeAnnotations(about(doc), settled as Thread[])));
    expect(brokenMusts(file)).toEqual([]);
    expect(readAnnotations(webAnnotationFile.parse(file))[0]?.resolution?.sourceLinks).toEqual([
      { address: 'https://harbour.example/the%20log', title: 'The log' },
    ]);
  });

  it('count characters as people do, not their halves', () => {
    const { doc } = storyWith(['🏮 bell'], []);
    const text = new StoryText(doc);
    const start = [...'Lamps 🏮\n\n🏮 '].length;
    expect(text.between(start, start + 4)).toBe('bell');
    expect(text.characterAt(text.rangesBetween(start, start + 4)[0]?.from ?? 0)).toBe(start);
  });
});

describe('a file from elsewhere', () => {
  const one = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: 'https://a.example/1',
    type: 'Annotation',
  };
  const takes = (file: object) => webAnnotationFile.safeParse(file).success;

  it('is taken as one annotation, a page or a collection, with what the model lets one say', () => {
    const target = 'https://vale.example/story';
    expect(takes({ ...one, target, bodyValue: 'Twice?' })).toBe(true);
    const page = { '@context': one['@context'], type: 'AnnotationPage', items: [{ ...one, target }] };
    expect(takes(page)).toBe(true);
    expect(takes({ '@context': [one['@context'], {}], type: ['AnnotationCollection'], first: page })).toBe(
      true,
    );
    const [read] = readAnnotations(webAnnotationFile.parse({ ...one, target, bodyValue: 'Twice?' }));
    expect(read).toMatchObject({ kind: 'comment', body: 'Twice?', exact: '', position: null, replies: [] });
  });

  it('keeps looks, and nothing that a message can’t hold', () => {
    const said = (value: string) => {
      const body = { type: 'TextualBody', format: 'text/html', value };
      return readAnnotations(
        webAnnotationFile.parse({ ...one, target: 'https://vale.example/story', body }),
      )[0];
    };
    const nasty =
      '<p onclick="x()">Twice, <b>says</b> <a href="javascript:x()">who</a>?<script>x()</script></p><ul><li>I, <span data-mention="0190f000-0000-7000-8000-000000000001">@Ada</span></ul>';
    expect(said(nasty)?.body).toBe('Twice, says who?\n• I, @Ada');
    expect(JSON.stringify(said(nasty)?.rich)).not.toMatch(/mention|javascript|x\(\)/);
    expect(JSON.stringify(said(nasty)?.rich)).toContain('"strong"');
    expect(JSON.stringify(said('<template><span data-mention="x">@Ada</span></template>')?.rich)).not.toMatch(
      'mention',
    );
    const picture = {
      type: 'TextualBody',
      format: 'text/html',
      value: '<p><img src="https://vale.example/a.png"></p>',
    };
    const choice = { type: 'Choice', items: [picture, { type: 'TextualBody', value: 'As in the picture.' }] };
    const target = 'https://vale.example/story';
    const [shown] = readAnnotations(webAnnotationFile.parse({ ...one, target, body: choice }));
    expect(shown?.body).toBe('As in the picture.');
    for (const bomb of ['<b>'.repeat(10_000), 'x'.repeat(50_000)]) expect(said(bomb)?.body).toBe('');
  });

  it('is read as tools write it that keep notes on pages', () => {
    const target = {
      source: 'https://vale.example/story',
      selector: [
        {
          type: 'RangeSelector',
          startSelector: { type: 'XPathSelector', value: '/p[2]' },
          endSelector: { type: 'XPathSelector', value: '/p[3]' },
        },
        { type: 'TextPositionSelector', start: 4, end: 8 },
        { type: 'TextQuoteSelector', exact: 'bell', prefix: 'x'.repeat(1_001), suffix: ' rang' },
      ],
    };
    const read = (annotation: object) => readAnnotations(webAnnotationFile.parse([annotation]));
    const [noted] = read({
      ...{ ...one, target, created: '2031-05-04T10:00:00.123456+00:00', creator: 'acct:ines@notes.example' },
      body: [
        { type: 'TextualBody', value: 'Twice?', format: 'text/markdown' },
        { type: 'TextualBody', value: 'bells', purpose: 'tagging' },
      ],
    });
    expect(noted).toMatchObject({ exact: 'bell', position: { start: 4, end: 8 }, body: 'Twice?' });
    expect(noted?.by.name).toBe('ines@notes.example');
    const creator = { id: 'user-7', name: 'Ines Marlow' };
    const bare = { ...one, id: '0190f000-0000-7000-8000-00000000000a', creator, body: [{ value: 'So.' }] };
    const reply = { ...one, id: '#2', target: { id: bare.id }, bodyValue: 'No.', motivation: 'replying' };
    const [noted2] = readAnnotations(webAnnotationFile.parse([reply, { ...bare, target: [target] }]));
    expect(noted2).toMatchObject({ by: { name: 'Ines Marlow' }, replies: [{ body: 'No.' }] });
    const elsewhere = 'https://vale.example/talk.mp3';
    const audio = [
      elsewhere,
      { id: elsewhere, format: 'audio/mpeg' },
      { source: { id: elsewhere }, purpose: 'describing' },
      {
        type: 'Choice',
        items: [{ id: elsewhere, language: 'en' }, { id: 'https://vale.example/talk-2.mp3' }],
      },
    ];
    for (const body of audio) expect(read({ ...one, target, body })[0]?.body).toBe(elsewhere);
    const html = { value: '<p>So <b>late</b></p>', format: ['text/html; charset=utf-8'] };
    expect(read({ ...one, target, body: html })[0]?.body).toBe('So late');
  });

  it('says what is meant by what refines a selection, and never where in the text that stands', () => {
    const where = (selector: unknown) => {
      const target = { source: 'https://vale.example/story', selector };
      return readAnnotations(webAnnotationFile.parse({ ...one, target, bodyValue: 'Twice?' }))[0];
    };
    const quote = (exact: string, more: object = {}) => ({ type: 'TextQuoteSelector', exact, ...more });
    const position = { type: 'TextPositionSelector', start: 0, end: 4 };
    const inParagraph = { type: 'FragmentSelector', value: 'p5', refinedBy: [position, quote('bell')] };
    expect(where(inParagraph)).toMatchObject({ exact: 'bell', position: null });
    expect(where(quote('The bell rang.', { refinedBy: quote('bell') }))).toMatchObject({ exact: 'bell' });
    expect(where('https://vale.example/selectors/1')).toMatchObject({ exact: '', position: null });
    expect(where({ id: 'https://vale.example/selectors/1' })).toMatchObject({ exact: '', position: null });
    let bomb: object = quote('bell');
    for (let depth = 0; depth < 20_000; depth += 1)
      bomb = { type: 'CssSelector', value: 'p', refinedBy: bomb };
    expect(where(bomb)).toMatchObject({ exact: '' });
  });

  it('that can’t be read says why, and which of its annotations it is', () => {
    const target = 'https://vale.example/story';
    const why = (file: unknown) => webAnnotationFile.safeParse(file).error?.issues[0]?.message ?? '';
    const of = (kind: string) => ({
      '@context': one['@context'],
      id: 'https://vale.example/all',
      type: kind,
    });
    expect(why({ hello: 1 })).toContain('does not name http://www.w3.org/ns/anno.jsonld');
    expect(why({ ...of('AnnotationCollection'), first: 'https://vale.example/1' })).toContain('first page');
    const items = Array.from({ length: 10_000 }, (_, index) => ({
      ...one,
      id: `${target}#${index}`,
      target,
    }));
    expect(why({ ...of('AnnotationPage'), items })).toContain('10,000 annotations');
    const broken = [
      { ...one, target },
      { ...one, id: 'https://a.example/2', target: [] },
    ];
    expect(why({ ...of('AnnotationPage'), items: broken })).toBe(
      'Annotation 2 of the file, https://a.example/2, breaks a rule of the Web Annotation model: its target is missing, or can’t be read.',
    );
    const both = { ...one, target, body: { value: 'a' }, bodyValue: 'b' };
    expect(why({ ...of('AnnotationPage'), items: [both] })).toContain('has both a body and a bodyValue');
  });

  it('is refused where it breaks a rule of the model', () => {
    const target = 'https://vale.example/story';
    const select = (selector: object) => ({ ...one, target: { source: target, selector } });
    const wrong: Record<string, object> = {
      'no target': one,
      'no context': { ...one, '@context': 'https://schema.org', target },
      'no id': { ...one, id: undefined, target },
      'no annotation': { ...one, type: 'Note', target },
      'body and bodyValue': { ...one, target, body: { value: 'a' }, bodyValue: 'b' },
      'a quote of nothing': select({ type: 'TextQuoteSelector' }),
      'a position without an end': select({ type: 'TextPositionSelector', start: 1 }),
      'a position that runs backwards': select({ type: 'TextPositionSelector', start: 4, end: 1 }),
      'a time without a zone': { ...one, target, created: '2031-05-04T10:00:00' },
    };
    for (const [name, file] of Object.entries(wrong)) expect(takes(file), name).toBe(false);
  });
});
