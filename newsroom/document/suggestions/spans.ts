import type { StepMap } from 'prosemirror-transform';

/** What a transaction replaces: a range of the document before it, by one of the document after it. */
export type Span = { oldFrom: number; oldTo: number; newFrom: number; newTo: number };

/** Everything that the steps replace, in document order; ranges that touch are one. */
export function changedSpans(maps: readonly StepMap[]): Span[] {
  let spans: Span[] = [];
  for (const map of maps) {
    // All ranges of one map are in the coordinates before it: from the last to the first they do not shift each other.
    const ranges: [from: number, to: number, size: number][] = [];
    map.forEach((from, to, newFrom, newTo) => {
      ranges.push([from, to, newTo - newFrom]);
    });
    for (const [from, to, size] of ranges.toReversed()) spans = withChange(spans, from, to, size);
  }
  return spans;
}

function withChange(spans: readonly Span[], from: number, to: number, size: number): Span[] {
  const before = spans.filter((span) => span.newTo < from);
  const after = spans.filter((span) => span.newFrom > to);
  const touched = spans.slice(before.length, spans.length - after.length);
  const [first, last] = [touched[0], touched.at(-1)];
  const shiftBefore = shiftOf(before.at(-1));
  const shiftAfter = shiftOf(last ?? before.at(-1));
  const newFrom = Math.min(from, first?.newFrom ?? from);
  const end = Math.max(to, last?.newTo ?? to);
  const grown = size - (to - from);
  const merged: Span = {
    oldFrom: first && first.newFrom <= from ? first.oldFrom : from - shiftBefore,
    oldTo: last && last.newTo >= to ? last.oldTo : to - shiftAfter,
    newFrom,
    newTo: end + grown,
  };
  const shifted = after.map((span) => ({
    ...span,
    newFrom: span.newFrom + grown,
    newTo: span.newTo + grown,
  }));
  return [...before, merged, ...shifted];
}

/** How much further along things are after the span than they were. */
const shiftOf = (span: Span | undefined) => (span ? span.newTo - span.oldTo : 0);
