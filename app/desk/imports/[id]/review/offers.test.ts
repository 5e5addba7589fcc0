import { expect, it } from 'vitest';
import { setAside } from '#newsroom/importing/ledger.ts';
import { emptyMetadata } from '#newsroom/importing/metadata.ts';
import type { Span, SpanKind } from '#newsroom/importing/schema.ts';
import { offersOf, tickedOf } from './offers.ts';
import { storyWithPlaces } from './places.ts';

const parts: [SpanKind, string][] = [
  ['headline', 'Goose on the ferry'],
  ['paragraph', 'Some 2,300 people have signed, Mayor Edda Quill said.'],
  ['paragraph', '“She had a ticket,” said Quill. Fares fall by 7.5%.'],
];
const source = parts.map(([, text]) => text).join('\n');
const ledger: Span[] = parts.flatMap(([kind, text], at) => {
  const start = parts.slice(0, at).reduce((sum, [, before]) => sum + before.length + 1, 0);
  const end = start + text.length;
  const span: Span = { start, end, kind, kept: true, reason: 'plain_paragraph', sure: 1 };
  const space: Span = { ...span, start: end, end: end + 1, kind: 'space' };
  return at < parts.length - 1 ? [span, space] : [span];
});

const offers = (spans: readonly Span[]) =>
  [...offersOf(storyWithPlaces(source, spans), 'en', emptyMetadata()).values()].flat();

it('keeps what is offered apart from what else of the ledger changes', () => {
  const before = offers(ledger);
  expect(before.map(({ label, detail }) => [label, detail])).toEqual([
    ['She had a ticket,', 'Edda Quill'],
    ['Edda Quill', null],
    ['2,300 people', null],
    ['7.5%', null],
  ]);
  const after = offers(setAside(ledger, 2));
  const fares = before.find(({ label }) => label === '7.5%');
  expect(after.map(({ key }) => key)).toContain(fares?.key);
  expect(after.map(({ label }) => label)).not.toContain('2,300 people');
  const again = after.find(({ key }) => key === fares?.key);
  expect(tickedOf(fares ? [fares] : [])).toMatchObject([{ kind: 'figure', block: 3, words: '7.5%' }]);
  expect(tickedOf(again ? [again] : [])).toMatchObject([{ kind: 'figure', block: 2, words: '7.5%' }]);
});

it('offers a name once, for all the places that it stands in', () => {
  const person = offers(ledger).find(({ kind }) => kind === 'person');
  expect(person?.findings.map(({ words }) => words)).toEqual(['Edda Quill', 'Quill']);
  expect(new Set(person?.places.map(({ place }) => place)).size).toBe(2);
});
