import { sendableSteps } from 'prosemirror-collab';
import type { Node } from 'prosemirror-model';
import type { EditorState, Transaction } from 'prosemirror-state';
import { AddMarkStep, Mapping, RemoveMarkStep, ReplaceAroundStep, type Step } from 'prosemirror-transform';
import { joined, type Range } from './joined.ts';
import { type Lost, lostBetween, placeOf } from './lost.ts';
import { swallowed } from './swallowed.ts';

const mine = { of: 'me' as const, annotations: [] };

/**
 * What no longer has a place once steps of others went underneath one's own: what of others stood where this tab deleted
 * or moved, and what was written in transactions that came out of it with fewer steps than they went in. `rebased` is
 * what prosemirror-collab made on `before`.
 */
export function fallenOut(
  before: EditorState,
  rebased: Transaction,
  after: EditorState,
  othersCount: number,
): Lost[] {
  const own = sendableSteps(before);
  if (!own) return [];
  const [had, left] = [countOf(own.origins), countOf(sendableSteps(after)?.origins ?? [])];
  const isOut = (_: Step, index: number) => {
    const origin = own.origins[index];
    return origin !== undefined && (left.get(origin) ?? 0) < (had.get(origin) ?? 0);
  };
  return [...swallowed(rebased, own.steps.length, othersCount), ...lostOf(own.steps, isOut, before.doc)];
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
    // Where the words are that it is about is said as it was before the step.
    looks.push(...lostLook(step, new Mapping(maps.slice(index)), doc));
  }
  return [...joined(ranges).flatMap(({ from, to }) => lostBetween(doc, from, to, mine) ?? []), ...looks];
}

/** A look of words, or the kind of a block. Notes have their threads, which are kept with them. */
function lostLook(step: Step, since: Mapping, doc: Node): Lost[] {
  const isMark = step instanceof AddMarkStep || step instanceof RemoveMarkStep;
  if (!isMark && !(step instanceof ReplaceAroundStep)) return [];
  if (isMark && step.mark.type.name === 'annotation') return [];
  const from = since.map(isMark ? step.from : step.gapFrom, 1);
  const to = since.map(isMark ? step.to : step.gapTo, -1);
  const text = from < to ? doc.textBetween(from, to, ' ', ' ') : '';
  if (text.trim() === '') return [];
  const mark: unknown = isMark ? step.mark.toJSON() : null;
  const content = { kind: 'look' as const, mark, isPutOn: !(step instanceof RemoveMarkStep) };
  return [{ ...mine, text, content, place: placeOf(doc, from, to) }];
}
