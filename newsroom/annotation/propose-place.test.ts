import fc from 'fast-check';
import type { Node } from 'prosemirror-model';
import { Transform } from 'prosemirror-transform';
import { describe, expect, it } from 'vitest';
import { plainStory } from '#testing/plain-story.ts';
import { annotationIds } from '../document/annotation-marks.ts';
import { documentSchema } from '../document/schema.ts';
import { textUnits } from '../document/units.ts';
import { type Anchor, anchorOf } from './anchor.ts';
import { proposePlaces, standsOut } from './propose-place.ts';

const vocabulary = {
  en: 'the ferry crew of a night harbour bell rang and nobody on quay saw how fog came over water before lamps were lit by old keeper who had no oil left for them said council will pay in spring if port is open'.split(
    ' ',
  ),
  ar: 'العبارة في الليل دق الجرس مرتين ولم ير أحد على الرصيف كيف جاء الضباب فوق الماء قبل أن تضاء المصابيح قال الحارس القديم إن المجلس سيدفع في الربيع إذا فتح الميناء'.split(
    ' ',
  ),
};

const built = (paragraphs: readonly string[]): Node => plainStory('Fog', ...paragraphs);

/** A story with one note, which then loses its words: who rewrote them typed nearly the same in their place. */
type Loss = { doc: Node; anchor: Anchor; truth: { from: number; to: number } };

function lose(paragraphs: readonly (readonly string[])[], at: Drawn): Loss {
  const before = built(paragraphs.map((words) => `${words.join(' ')}.`));
  const unit = textUnits(before).slice(2)[at.block % paragraphs.length];
  const words = [...(unit?.text.matchAll(/[^\s.]+/g) ?? [])];
  const first = at.word % (words.length - 8);
  const start = (unit?.pos ?? 0) + 1 + (words[first]?.index ?? 0);
  const last = words[first + 3 + (at.length % 5)];
  const end = (unit?.pos ?? 0) + 1 + (last?.index ?? 0) + (last?.[0].length ?? 0);
  const marked = new Transform(before).addMark(
    start,
    end,
    documentSchema.marks.annotation.create({ id: 'n' }),
  );
  const anchor = anchorOf(marked.doc, 'n') as Anchor;
  const rewritten = anchor.quote.split(' ').map((word, index) => {
    if (index === at.changed % 4) return at.by;
    return word;
  });
  const next = new Transform(marked.doc)
    .delete(start, end)
    .insert(start, documentSchema.text(rewritten.join(' ')));
  // And something is written elsewhere, before it.
  const offset = at.more.length + 1;
  next.insert(
    textUnits(next.doc)[2]?.pos ?? 0,
    documentSchema.nodes.paragraph.create(null, documentSchema.text(at.more)),
  );
  const from = start + offset + 1;
  return { doc: next.doc, anchor, truth: { from, to: from + rewritten.join(' ').length } };
}

const drawn = (words: readonly string[]) =>
  fc.record({
    ...{ block: fc.nat(1_000), word: fc.nat(1_000), length: fc.nat(1_000), changed: fc.nat(1_000) },
    by: fc.constantFrom(...words),
    more: fc.array(fc.constantFrom(...words), { minLength: 3, maxLength: 12 }).map((all) => all.join(' ')),
  });
type Drawn = { block: number; word: number; length: number; changed: number; by: string; more: string };

describe.each(['en', 'ar'] as const)('in %s', (language) => {
  const words = vocabulary[language];
  const paragraph = fc.array(fc.constantFrom(...words), { minLength: 20, maxLength: 40 });
  const losses = fc.record({
    paragraphs: fc.array(paragraph, { minLength: 12, maxLength: 12 }),
    at: drawn(words),
  });

  it('nothing is attached by itself, and the true place is nearly always proposed first', () => {
    let [first, among, total] = [0, 0, 0];
    fc.assert(
      fc.property(losses, ({ paragraphs, at }) => {
        const { doc, anchor, truth } = lose(paragraphs, at);
        const places = proposePlaces(doc, anchor);
        expect(annotationIds(doc).size).toBe(0);
        const isIt = (place: { from: number; to: number } | undefined) =>
          place !== undefined && place.from < truth.to && place.to > truth.from;
        total += 1;
        if (isIt(places[0])) first += 1;
        if (places.some(isIt)) among += 1;
        for (const place of places)
          expect(doc.textBetween(place.from, place.to, '\n', '\n')).toBe(place.text);
      }),
      { numRuns: 150 },
    );
    console.info(`${language}: the true place first in ${first} of ${total}, among the proposed in ${among}`);
    expect(first / total).toBeGreaterThanOrEqual(0.9);
  });
});

describe('look-alikes', () => {
  const anchor: Anchor = { quote: 'the bell rang twice', prefix: '', suffix: '', blockId: 'gone' };

  it('are all offered, and none of them as the place', () => {
    const places = proposePlaces(built(['Then the bell rang once.', 'Then the bell rang once.']), anchor);
    expect(places).toHaveLength(2);
    expect(standsOut(places)).toBe(false);
  });

  it('in one and the same paragraph too', () => {
    const places = proposePlaces(built(['He said the bell rang once, she said the bell rang once.']), anchor);
    expect(places).toHaveLength(2);
    expect(standsOut(places)).toBe(false);
  });

  it('are told apart by what stood around the note', () => {
    const doc = built([
      'At dusk the bell rang once, said Ines.',
      'At dawn the bell rang once, and nobody came.',
    ]);
    const told = { ...anchor, prefix: 'At dawn ', suffix: ', and nobody came.' };
    const places = proposePlaces(doc, told);
    expect(places[0]?.from).toBe((textUnits(doc)[3]?.pos ?? 0) + 1 + 'At dawn '.length);
    expect(standsOut(places)).toBe(true);
  });

  it('reach as far as what stood around the note still does', () => {
    const told = {
      ...anchor,
      prefix: 'The captain rang ',
      suffix: ', as he had done.',
      quote: 'the bell twice',
    };
    const near = built(['The captain rang the bell three times, as he had done.']);
    expect(proposePlaces(near, told)[0]?.text).toBe('the bell three times');
    const other = built(['The captain rang a gong of brass, as he had done.']);
    const own = { ...told, blockId: textUnits(other)[2]?.id ?? '' };
    expect(proposePlaces(other, own)[0]?.text).toBe('a gong of brass');
    expect(proposePlaces(built(['The captain rang, as he had done.']), own)).toEqual([]);
  });

  it('are read as they are or as suggested, whichever is nearer to the quote', () => {
    const { insertion, deletion } = documentSchema.marks;
    const by = { id: 's', by: 'p', at: '2026-11-23T12:00:00Z' };
    const story = built(['The captain rang the bell twice, as he had done.']);
    const at = (textUnits(story)[2]?.pos ?? 0) + 1 + 'The captain rang the bell '.length;
    const suggested = new Transform(story)
      .addMark(at, at + 'twice'.length, deletion.create(by))
      .insert(at + 'twice'.length, documentSchema.text('the gong', [insertion.create(by)]));
    const told = { ...anchor, quote: 'rang the bell once', prefix: 'The captain ', suffix: ', as he had' };
    const [place] = proposePlaces(suggested.doc, told);
    expect(place).toMatchObject({ text: 'rang the bell twicethe gong', words: 'rang the bell twice' });
    const alone = { ...anchor, quote: 'the gong', prefix: '', suffix: '' };
    expect(proposePlaces(suggested.doc, alone)[0]?.words).toBe('the gong');
  });

  it('of nothing in the story are not made up', () => {
    expect(proposePlaces(built(['A hundred lamps were lit on the quay.']), anchor)).toEqual([]);
    expect(proposePlaces(built(['The bell.']), { ...anchor, quote: ' ' })).toEqual([]);
  });
});
