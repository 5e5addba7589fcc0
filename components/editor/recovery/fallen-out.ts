import type { Node } from 'prosemirror-model';
import type { Transaction } from 'prosemirror-state';
import { AddMarkStep, Mapping, RemoveMarkStep, ReplaceAroundStep, type Step } from 'prosemirror-transform';
import { type Lost, lostBetween, placeOf } from './lost.ts';

const mine = { of: 'me' as const, annotations: [] };

/**
 * What no longer has a place after steps of others went underneath one's own: that of the transactions which came out of
 * it with fewer steps than they went in. `doc` is the text with all of one's own, before.
 */
export function fallenOut(
  before: { steps: readonly Step[]; origins: readonly Transaction[] },
  after: { origins: readonly Transaction[] } | null,
  doc: Node,
): Lost[] {
  const [had, left] = [countOf(before.origins), countOf(after?.origins ?? [])];
  const isOut = (_: Step, index: number) => {
    const origin = before.origins[index];
    return origin !== undefined && (left.get(origin) ?? 0) < (had.get(origin) ?? 0);
  };
  return lostOf(before.steps, isOut, doc);
}

function countOf(origins: readonly Transaction[]): Map<Transaction, number> {
  const counts = new Map<Transaction, number>();
  for (const origin of origins) counts.set(origin, (counts.get(origin) ?? 0) + 1);
  return counts;
}

/** What some of the steps that led to a text put into it, and how they made words look. */
export function lostOf(
  steps: readonly Step[],
  isOut: (step: Step, index: number) => boolean,
  doc: Node,
): Lost[] {
  const maps = steps.map((step) => step.getMap());
  const ranges: Range[] = [];
  const looks: Lost[] = [];
  for (const [index, step] of steps.entries()) {
    if (!isOut(step, index)) continue;
    const later = new Mapping(maps.slice(index + 1));
    maps[index]?.forEach((_from, _to, from, to) => {
      ranges.push({ from: later.map(from, 1), to: later.map(to, -1) });
    });
    looks.push(...lostLook(step, later, doc));
  }
  return [...joined(ranges).flatMap(({ from, to }) => lostBetween(doc, from, to, mine) ?? []), ...looks];
}

type Range = { from: number; to: number };

/** Characters typed one by one are one text. */
export function joined(ranges: readonly Range[]): Range[] {
  const found: Range[] = [];
  for (const { from, to } of ranges.filter((each) => each.from < each.to).sort((a, b) => a.from - b.from)) {
    const last = found.at(-1);
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else found.push({ from, to });
  }
  return found;
}

/** A look of words, or the kind of a block. Notes have their threads, which are kept with them. */
function lostLook(step: Step, later: Mapping, doc: Node): Lost[] {
  const isMark = step instanceof AddMarkStep || step instanceof RemoveMarkStep;
  if (!isMark && !(step instanceof ReplaceAroundStep)) return [];
  if (isMark && step.mark.type.name === 'annotation') return [];
  const from = later.map(isMark ? step.from : step.gapFrom, 1);
  const to = later.map(isMark ? step.to : step.gapTo, -1);
  const text = from < to ? doc.textBetween(from, to, ' ', ' ') : '';
  if (text.trim() === '') return [];
  const mark: unknown = isMark ? step.mark.toJSON() : null;
  const content = { kind: 'look' as const, mark, isPutOn: !(step instanceof RemoveMarkStep) };
  return [{ ...mine, text, content, place: placeOf(doc, from, to) }];
}
