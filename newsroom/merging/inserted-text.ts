import { Fragment, type Mark, type Node, Slice } from 'prosemirror-model';
import { newBlockId } from '../document/block-ids.ts';
import { documentSchema } from '../document/schema.ts';
import type { Run } from './compare-words.ts';
import { isBreak, type Token, textOf } from './tokens.ts';

/** The agency's words of a run as content for the newsroom's document, wherever its blocks end in between. */
export function insertedText(ours: Node, theirs: Node, run: Run, range: { from: number; to: number }): Slice {
  const $from = ours.resolve(range.from);
  const kept = marksOfPlace(ours, range, run.base.length > 0);
  const lines = linesOf(run.theirs).map((line) => marked(inlineOf(theirs, line), kept, $from.parent));
  if (lines.length < 2) return new Slice(lines[0] ?? Fragment.empty, 0, 0);
  const { dir, lang } = $from.parent.attrs;
  const paragraphs = lines.map((line) =>
    documentSchema.nodes.paragraph.create({ id: newBlockId(), dir, lang }, line),
  );
  return new Slice(Fragment.from(paragraphs), 1, 1);
}

/** The agency's words of a run to stand behind the newsroom's, as words of their own. */
export function followingText(ours: Node, theirs: Node, run: Run, at: number): Slice {
  const slice = insertedText(ours, theirs, run, { from: at, to: at });
  const isApart = /^\s|^$/u.test(textOf(run.theirs)) || /\s$|^$/u.test(textOf(run.ours));
  if (isApart) return slice;
  const space = documentSchema.text(' ');
  if (slice.openStart === 0) return new Slice(Fragment.from(space).append(slice.content), 0, 0);
  const [first, ...rest] = slice.content.content;
  const spaced = first?.copy(Fragment.from(space).append(first.content));
  return new Slice(Fragment.fromArray(spaced ? [spaced, ...rest] : rest), 1, 1);
}

function linesOf(tokens: readonly Token[]): Token[][] {
  const lines: Token[][] = [[]];
  for (const token of tokens) {
    if (isBreak(token)) lines.push([]);
    else lines.at(-1)?.push(token);
  }
  return lines;
}

function inlineOf(doc: Node, line: readonly Token[]): Fragment {
  const [first, last] = [line[0], line.at(-1)];
  if (!first || !last) return Fragment.empty;
  const $from = doc.resolve(first.from);
  const start = $from.start();
  return $from.parent.content.cut(first.from - start, last.to - start);
}

/**
 * The newsroom's marks that new words in a place have to carry: those that go on from before it to behind it, and those
 * on all of the words that are replaced, if some of their words are left beside them. A note whose words are all gone is
 * not put on others: it is an orphan, and says so.
 */
function marksOfPlace(
  doc: Node,
  { from, to }: { from: number; to: number },
  replaces: boolean,
): readonly Mark[] {
  const before = doc.resolve(from).nodeBefore?.marks ?? [];
  const after = doc.resolve(to).nodeAfter?.marks ?? [];
  const through = before.filter((mark) => mark.isInSet(after));
  const beside = replaces && from < to ? coveringMarks(doc, from, to) : [];
  const kept = beside.filter((mark) => mark.isInSet(before) || mark.isInSet(after));
  return [...through, ...kept].filter(isNewsrooms);
}

/** Emphasis and links come with the agency's words; notes and translate tags are the newsroom's alone. */
const isNewsrooms = (mark: Mark): boolean => mark.type.name === 'annotation' || mark.type.name === 'its';

function coveringMarks(doc: Node, from: number, to: number): Mark[] {
  let covering: readonly Mark[] | null = null;
  doc.nodesBetween(from, to, (node) => {
    if (node.isInline) covering = (covering ?? node.marks).filter((mark) => mark.isInSet(node.marks));
  });
  return covering ?? [];
}

function marked(content: Fragment, marks: readonly Mark[], parent: Node): Fragment {
  const nodes = content.content.map((node) => {
    const all = marks.reduce((set, mark) => mark.addToSet(set), node.marks);
    return node.mark(parent.type.allowedMarks(all));
  });
  return Fragment.fromArray(nodes);
}
