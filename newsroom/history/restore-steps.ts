import { Fragment, type Node, Slice } from 'prosemirror-model';
import { AddMarkStep, RemoveMarkStep, ReplaceStep, type Step, Transform } from 'prosemirror-transform';
import { wordChanges } from '../document/compare/word-changes.ts';
import { longestRising } from '../merging/in-order.ts';
import { carryNotes, type MayReturn, together } from './carry-notes.ts';
import { plainText } from './diff-runs.ts';
import { isRow, type Row } from './rows.ts';

/**
 * The steps that make an earlier version of the working copy: as few and small as the words allow, so that notes stay on
 * what does not change and open editors keep what they have not sent yet.
 */
export function restoreSteps(current: Node, earlier: Node, mayReturn: MayReturn): Step[] {
  const { wanted, match } = carryNotes(current, earlier, mayReturn);
  const tr = new Transform(current);
  const nowOf = new Map<number, Row>();
  for (const [row, now] of match.ofAfter) nowOf.set(row.pos, now);
  changeChildren(tr, { node: current, pos: -1 }, { node: wanted, pos: -1 }, nowOf);
  return tr.steps;
}

/** A node and its position in a document; the document's own is -1. */
type Placed = { node: Node; pos: number };

/** Which row of the working copy is the one at a position of the wanted document. */
type NowOf = ReadonlyMap<number, Row>;

/** From the end to the start, so that positions before what is changed stay what they were. */
function changeChildren(tr: Transform, now: Placed, wanted: Placed, nowOf: NowOf): void {
  const [nows, wanteds] = [childrenOf(now), childrenOf(wanted)];
  const kept = keptChildren(nows, wanteds, nowOf);
  let [nowEnd, wantedEnd] = [nows.length, wanteds.length];
  for (const [nowIndex, wantedIndex] of [...kept.reverse(), [-1, -1] as const]) {
    const [gone, fresh] = [nows.slice(nowIndex + 1, nowEnd), wanteds.slice(wantedIndex + 1, wantedEnd)];
    if (gone.length + fresh.length > 0) replaceBetween(tr, now, nows, [nowIndex + 1, nowEnd], fresh);
    const [one, other] = [nows[nowIndex], wanteds[wantedIndex]];
    if (one && other) changeNode(tr, one, other, nowOf);
    [nowEnd, wantedEnd] = [nowIndex, wantedIndex];
  }
}

const childrenOf = ({ node, pos }: Placed): Placed[] => {
  const children: Placed[] = [];
  node.forEach((child, offset) => {
    children.push({ node: child, pos: pos + 1 + offset });
  });
  return children;
};

function replaceBetween(
  tr: Transform,
  parent: Placed,
  children: readonly Placed[],
  [start, end]: [number, number],
  fresh: readonly Placed[],
): void {
  const behind = parent.pos + 1 + parent.node.content.size;
  const [from, to] = [children[start]?.pos ?? behind, children[end]?.pos ?? behind];
  const content = Fragment.fromArray(fresh.map(({ node }) => node));
  tr.step(new ReplaceStep(from, to, new Slice(content, 0, 0)));
}

/** Pairs of children that stay in their order, and are changed where they stand. */
function keptChildren(nows: readonly Placed[], wanteds: readonly Placed[], nowOf: NowOf): [number, number][] {
  const pairs: [number, number][] = [];
  const taken = new Set<number>();
  for (const [wantedIndex, wanted] of wanteds.entries()) {
    const nowIndex = nows.findIndex((now, at) => !taken.has(at) && isSame(now, wanted, nowOf));
    if (nowIndex === -1) continue;
    taken.add(nowIndex);
    pairs.push([nowIndex, wantedIndex]);
  }
  return longestRising(pairs.map(([nowIndex]) => nowIndex)).flatMap((at) => pairs.slice(at, at + 1));
}

/** Whether the one can become the other where it stands: a block its counterpart, a list or quotation one that has some. */
function isSame(now: Placed, wanted: Placed, nowOf: NowOf): boolean {
  if (isRow(wanted.node)) return nowOf.get(wanted.pos)?.pos === now.pos && canBecome(now.node, wanted.node);
  if (now.node.type !== wanted.node.type) return false;
  let isFound = false;
  wanted.node.descendants((_, offset) => {
    const row = nowOf.get(wanted.pos + 1 + offset);
    if (row && row.pos > now.pos && row.pos < now.pos + now.node.nodeSize) isFound = true;
    return !isFound;
  });
  return isFound;
}

const running = new Set(['paragraph', 'heading']);

const canBecome = (now: Node, wanted: Node): boolean =>
  now.type === wanted.type || (running.has(now.type.name) && running.has(wanted.type.name));

function changeNode(tr: Transform, now: Placed, wanted: Placed, nowOf: NowOf): void {
  if (wanted.node.isTextblock) changeWords(tr, now, wanted.node);
  else if (!isRow(wanted.node)) changeChildren(tr, now, wanted, nowOf);
  changeMarkup(tr, now, wanted.node);
}

/** Type, attributes and marks of the block itself. */
function changeMarkup(tr: Transform, now: Placed, wanted: Node): void {
  if (now.node.hasMarkup(wanted.type, wanted.attrs, wanted.marks)) return;
  if (wanted.isLeaf) tr.replaceWith(now.pos, now.pos + 1, wanted);
  else tr.setNodeMarkup(now.pos, wanted.type, wanted.attrs, wanted.marks);
}

/** Makes the words of a block those of another one, and their marks. */
export function changeBlock(tr: Transform, now: Placed, wanted: Node): void {
  if (wanted.isTextblock) changeWords(tr, now, wanted);
  changeMarkup(tr, now, wanted);
}

function changeWords(tr: Transform, { node, pos }: Placed, wanted: Node): void {
  const edits: (() => void)[] = [];
  let [at, wantedAt] = [0, 0];
  let gone = 0;
  const replace = (from: number, to: number, content: Fragment) =>
    edits.push(() => tr.step(new ReplaceStep(pos + 1 + from, pos + 1 + to, new Slice(content, 0, 0))));
  for (const { kind, text } of wordChanges(plainText(node), plainText(wanted))) {
    if (kind === 'gone') gone += text.length;
    else if (kind === 'new') {
      replace(at, at + gone, wanted.content.cut(wantedAt, wantedAt + text.length));
      at += gone;
      gone = 0;
      wantedAt += text.length;
    } else {
      if (gone > 0) replace(at, at + gone, Fragment.empty);
      at += gone;
      gone = 0;
      const [from, wantedFrom] = [at, wantedAt];
      edits.push(() =>
        changeMarks(
          tr,
          pos + 1 + from,
          node.content.cut(from, from + text.length),
          wanted.content.cut(wantedFrom, wantedFrom + text.length),
        ),
      );
      at += text.length;
      wantedAt += text.length;
    }
  }
  if (gone > 0) replace(at, at + gone, Fragment.empty);
  for (const edit of edits.reverse()) edit();
}

function changeMarks(tr: Transform, start: number, now: Fragment, wanted: Fragment): void {
  let from = start;
  for (const [piece, other] of together(now.content, wanted.content)) {
    const to = from + piece.nodeSize;
    for (const mark of piece.marks) {
      if (!mark.isInSet(other.marks)) tr.step(new RemoveMarkStep(from, to, mark));
    }
    for (const mark of other.marks) {
      if (!mark.isInSet(piece.marks)) tr.step(new AddMarkStep(from, to, mark));
    }
    from = to;
  }
}
