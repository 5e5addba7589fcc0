import type { Node, ResolvedPos } from 'prosemirror-model';
import { finer } from './finer.ts';
import { listAround } from './items.ts';
import { isHead } from './marks.ts';
import type { Span } from './spans.ts';

/**
 * What a range holds, in order: words, the breaks before blocks of words, and whole blocks of another kind. On this
 * tape a split is a break that comes, a join one that goes, and all else is words.
 */
export type Item = { kind: 'words' | 'break' | 'block'; node: Node; from: number; to: number };

/** A change of the children of one parent, as what goes and what comes. */
export type TapeChange = {
  span: Span;
  removed: Item[];
  added: Item[];
  /** Whether the breaks part items of a list. */
  isOfItems: boolean;
  /** Whether it is a part of an edit that cuts through lists or quotes: all parts are one suggestion. */
  isPart: boolean;
};

/**
 * What the spans change. Where they cut through lists or quotes, whole items of these, or they themselves, go and come:
 * as few as have moved or, if not `isFine`, all that the spans reach.
 */
export function tapeChanges(
  before: Node,
  after: Node,
  spans: readonly Span[],
  { isFine }: { isFine: boolean },
): TapeChange[] {
  const isCutting = (span: Span) => !isFlat(before, after, span) && !isByItems(before, after, span);
  const first = spans.findIndex(isCutting);
  const last = spans.findLastIndex(isCutting);
  const cut = { before, after, isFine };
  const uncut = first === -1 ? [...spans] : withHull(cut, spans, [first, last]);
  const isPart = first !== -1;
  return uncut.map((span) => {
    const isOfItems = !isFlat(before, after, span);
    const removed = itemsIn(before, span.oldFrom, span.oldTo, isOfItems);
    const added = itemsIn(after, span.newFrom, span.newTo, isOfItems);
    return { span, removed, added, isOfItems, isPart };
  });
}

type Cut = { before: Node; after: Node; isFine: boolean };

/** One span instead of those from the first that cuts to the last, and of all that its whole blocks reach. */
function withHull(cut: Cut, spans: readonly Span[], [first, last]: [number, number]): Span[] {
  const { before, after, isFine } = cut;
  const [start, end] = [spans[first] as Span, spans[last] as Span];
  const { oldFrom, newFrom } = start;
  const { oldTo, newTo } = end;
  const hull = wholeBlocks(before, after, { oldFrom, oldTo, newFrom, newTo });
  const reachedFirst = spans.findIndex((span) => span.oldTo >= hull.oldFrom && span.newTo >= hull.newFrom);
  const reachedLast = spans.findLastIndex((span) => span.oldFrom <= hull.oldTo && span.newFrom <= hull.newTo);
  if (reachedFirst < first || reachedLast > last) {
    return withHull(cut, spans, [Math.min(first, reachedFirst), Math.max(last, reachedLast)]);
  }
  const parts = isFine ? finer(before, after, hull) : [hull];
  return [...spans.slice(0, first), ...parts, ...spans.slice(last + 1)];
}

/** Whether the span changes blocks of words of one and the same parent, and nothing that is around these. */
function isFlat(before: Node, after: Node, { oldFrom, oldTo, newFrom, newTo }: Span): boolean {
  const depth = depthOf(before, oldFrom, oldTo);
  return depth !== null && depth === depthOf(after, newFrom, newTo);
}

/** Whether the span changes the words of items of one and the same list, and the breaks between these items. */
function isByItems(before: Node, after: Node, { oldFrom, oldTo, newFrom, newTo }: Span): boolean {
  const depth = listAround(before, oldFrom, oldTo);
  return depth !== null && depth === listAround(after, newFrom, newTo);
}

/** How deep the parent is whose blocks the range changes; null if it has no single one. */
function depthOf(doc: Node, from: number, to: number): number | null {
  const [$from, $to] = [doc.resolve(from), doc.resolve(to)];
  const depth = parentDepth($from);
  return depth === parentDepth($to) && $from.start(depth) === $to.start(depth) ? depth : null;
}

const parentDepth = ($pos: ResolvedPos) => ($pos.parent.isTextblock ? $pos.depth - 1 : $pos.depth);

/** The span, as far as whole children of the innermost parent that holds all of it in both documents. */
function wholeBlocks(before: Node, after: Node, { oldFrom, oldTo, newFrom, newTo }: Span): Span {
  const [$oldFrom, $oldTo] = [before.resolve(oldFrom), before.resolve(oldTo)];
  const [$newFrom, $newTo] = [after.resolve(newFrom), after.resolve(newTo)];
  let depth = Math.min(...[$oldFrom, $oldTo, $newFrom, $newTo].map(parentDepth));
  const isShared = () =>
    $oldFrom.start(depth) === $oldTo.start(depth) &&
    $newFrom.start(depth) === $newTo.start(depth) &&
    $oldFrom.node(depth).type === $newFrom.node(depth).type;
  while (depth > 0 && !isShared()) depth -= 1;
  const start = ($pos: ResolvedPos) => ($pos.depth > depth ? $pos.before(depth + 1) : $pos.pos);
  const end = ($pos: ResolvedPos) => ($pos.depth > depth ? $pos.after(depth + 1) : $pos.pos);
  return { oldFrom: start($oldFrom), oldTo: end($oldTo), newFrom: start($newFrom), newTo: end($newTo) };
}

function itemsIn(doc: Node, from: number, to: number, isOfItems: boolean): Item[] {
  const items: Item[] = [];
  if (from === to) return items;
  doc.nodesBetween(from, to, (node, pos) => {
    const end = pos + node.nodeSize;
    if (node.isInline) {
      const [start, stop] = [Math.max(from, pos), Math.min(to, end)];
      if (start < stop) {
        const words = node.isText ? node.cut(start - pos, stop - pos) : node;
        items.push({ kind: 'words', node: words, from: start, to: stop });
      }
      return false;
    }
    if (node.isTextblock) {
      if (pos >= from) items.push({ kind: 'break', node, from: pos, to: pos + 1 });
      return true;
    }
    if (pos < from || end > to || isOfItems) return true;
    items.push({ kind: 'block', node, from: pos, to: end });
    return false;
  });
  return items;
}

/** A stretch between two breaks that are the same before and after. */
export type Segment = {
  removed: Item[];
  added: Item[];
  /** The break at its end that stays, perhaps before a block that is of another kind now; null at the end of the span. */
  kept: { before: Item; after: Item } | null;
};

/** Cuts a change where a block stays, told by its id, or because there is nothing else that it could have become. */
export function segmentsOf({ removed, added }: TapeChange): Segment[] {
  const isSingle = removed.length === 1 && added.length === 1;
  const segments: Segment[] = [];
  let [fromRemoved, fromAdded] = [0, 0];
  removed.forEach((before, index) => {
    const found = added.findIndex((after, at) => at >= fromAdded && isKept(before, after, isSingle));
    const after = added[found];
    if (!after) return;
    segments.push({
      removed: removed.slice(fromRemoved, index),
      added: added.slice(fromAdded, found),
      kept: { before, after },
    });
    [fromRemoved, fromAdded] = [index + 1, found + 1];
  });
  segments.push({ removed: removed.slice(fromRemoved), added: added.slice(fromAdded), kept: null });
  return segments;
}

function isKept(before: Item, after: Item, isSingle: boolean): boolean {
  if (before.kind === 'words' || before.kind !== after.kind) return false;
  const [one, other] = [before.node, after.node];
  if (isHead(one) || isHead(other)) return one.type === other.type;
  const isKnown = one.attrs.id !== null && one.attrs.id === other.attrs.id;
  if (before.kind === 'break') return isKnown || isSingle;
  return one.isLeaf && one.type === other.type && (isKnown || isSingle);
}
