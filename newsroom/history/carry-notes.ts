import { Fragment, type Mark, type Node } from 'prosemirror-model';
import { annotationIds, canBeNoted } from '../document/annotation-marks.ts';
import { wordChanges } from '../document/compare/word-changes.ts';
import { plainText } from './diff-runs.ts';
import { type Match, matchRows } from './match-rows.ts';
import { isRow } from './rows.ts';

/** Notes and tags for translators: they belong to the newsroom's work on the words, not to a version of them. */
const isSilent = (mark: Mark): boolean => mark.type.name === 'annotation' || mark.type.name === 'its';

const looks = new Set(['strong', 'em', 'link']);
const isLook = (mark: Mark): boolean => looks.has(mark.type.name);

/** May a note come back with its words? Asked of a note of the earlier version, beside the block as it is now. */
export type MayReturn = (mark: Mark, now: Node | null) => boolean;

/**
 * Notes may come back with words that are brought back, if their thread is still there and they do not stand elsewhere
 * meanwhile.
 */
export function returningNotes(current: Node, threadIds: ReadonlySet<string>): MayReturn {
  const standing = annotationIds(current);
  return (mark, now) => {
    if (mark.type.name !== 'annotation') return true;
    const id = mark.attrs.id as string;
    return threadIds.has(id) && (!standing.has(id) || (now !== null && annotationIds(now).has(id)));
  };
}

/**
 * An earlier version as the working copy is to be: its words and looks, with the notes and tags that now stand on words
 * that both have. Positions are those of the earlier version.
 */
export function carryNotes(
  current: Node,
  earlier: Node,
  mayReturn: MayReturn,
): { wanted: Node; match: Match } {
  const match = matchRows(current, earlier);
  const rows = new Map(match.after.map((row) => [row.pos, row]));
  const visit = (node: Node, pos: number): Node => {
    if (isRow(node)) {
      const row = rows.get(pos);
      return carryIntoBlock((row && match.ofAfter.get(row)?.node) ?? null, node, mayReturn);
    }
    const children: Node[] = [];
    node.forEach((child, offset) => {
      children.push(visit(child, pos + 1 + offset));
    });
    return node.copy(Fragment.fromArray(children));
  };
  return { wanted: visit(earlier, -1), match };
}

/** The same for one block, and the one that it is now. */
export function carryIntoBlock(now: Node | null, earlier: Node, mayReturn: MayReturn): Node {
  if (!earlier.isTextblock) return earlier;
  const returned = (mark: Mark) => isLook(mark) || (isSilent(mark) && mayReturn(mark, now));
  const content: Node[] = [];
  const standing = new Set<string>();
  const stands = (nodes: readonly Node[]) => {
    for (const id of notesOnWords(nodes)) standing.add(id);
  };
  let [nowAt, earlierAt] = [0, 0];
  for (const { kind, text } of wordChanges(now ? plainText(now) : '', plainText(earlier))) {
    if (kind === 'gone') nowAt += text.length;
    if (kind === 'gone') continue;
    const end = earlierAt + text.length;
    const pieces = earlier.content.cut(earlierAt, end).content;
    if (kind === 'new') {
      const around = now?.isTextblock ? marksThrough(now, nowAt) : [];
      const back = pieces.map((piece) => piece.mark(piece.marks.filter(returned)));
      stands(back);
      content.push(...back.map((piece) => piece.mark(union(piece.marks, around))));
    } else if (now) {
      const same = withMarksOf(pieces, now.content.cut(nowAt, nowAt + text.length).content);
      stands(same);
      content.push(...same);
      nowAt += text.length;
    }
    earlierAt = end;
  }
  // A full stop that both have is nothing to stand on: such a note is an orphan, and says so.
  const lost = notesOnWords(now?.children ?? []).difference(standing);
  const isLost = (mark: Mark) => mark.type.name === 'annotation' && lost.has(mark.attrs.id);
  const left = content.map((node) => node.mark(node.marks.filter((mark) => !isLost(mark))));
  return earlier.copy(Fragment.fromArray(left));
}

/** The notes that stand on words, and not on signs and spaces alone. */
function notesOnWords(nodes: readonly Node[]): Set<string> {
  const worded = nodes.filter(({ text }) => canBeNoted(text ?? ''));
  const marks = worded.flatMap((node) => node.marks.filter(({ type }) => type.name === 'annotation'));
  return new Set(marks.map((mark) => mark.attrs.id as string));
}

/** Words that both have, looking as they did, with the notes and tags that they have now. */
function withMarksOf(pieces: readonly Node[], now: readonly Node[]): Node[] {
  const result: Node[] = [];
  for (const [piece, current] of together(pieces, now)) {
    result.push(piece.mark(union(piece.marks.filter(isLook), current.marks.filter(isSilent))));
  }
  return result;
}

/** Two runs of inline nodes of one length, cut alike. */
export function* together(one: readonly Node[], other: readonly Node[]): Generator<[Node, Node]> {
  let [at, otherAt, used, otherUsed] = [0, 0, 0, 0];
  while (at < one.length && otherAt < other.length) {
    const [left, right] = [one[at] as Node, other[otherAt] as Node];
    const size = Math.min(left.nodeSize - used, right.nodeSize - otherUsed);
    yield [part(left, used, size), part(right, otherUsed, size)];
    used += size;
    otherUsed += size;
    if (used === left.nodeSize) [at, used] = [at + 1, 0];
    if (otherUsed === right.nodeSize) [otherAt, otherUsed] = [otherAt + 1, 0];
  }
}

const part = (node: Node, from: number, size: number): Node =>
  node.isText ? node.cut(from, from + size) : node;

const union = (marks: readonly Mark[], more: readonly Mark[]): readonly Mark[] =>
  more.reduce((set, mark) => mark.addToSet(set), marks);

/** Notes and tags that go on from before a place to behind it: whatever is put there stands in them. */
function marksThrough(block: Node, at: number): Mark[] {
  if (at === 0 || at >= block.content.size) return [];
  const [before] = block.content.cut(at - 1, at).content;
  const [after] = block.content.cut(at, at + 1).content;
  return (before?.marks ?? []).filter((mark) => isSilent(mark) && mark.isInSet(after?.marks ?? []));
}
