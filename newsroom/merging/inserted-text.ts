import { Fragment, type Mark, type Node, Slice } from 'prosemirror-model';
import { newBlockId } from '../document/block-ids.ts';
import { documentSchema } from '../document/schema.ts';
import type { Run } from './compare-words.ts';
import { isBreak, type Token, textOf } from './tokens.ts';

type Documents = Record<'base' | 'ours' | 'theirs', Node>;
type Range = { from: number; to: number };

/** The agency's words of a run as content for the newsroom's document, wherever its blocks end in between. */
export function insertedText({ base, ours, theirs }: Documents, run: Run, range: Range): Slice {
  const $from = ours.resolve(range.from);
  const kept = marksOfPlace(ours, range, base, run.base);
  const lines = linesOf(run.theirs).map((line) => marked(inlineOf(theirs, line), kept, $from.parent));
  if (lines.length < 2) return new Slice(lines[0] ?? Fragment.empty, 0, 0);
  const { dir, lang } = $from.parent.attrs;
  const paragraphs = lines.map((line) =>
    documentSchema.nodes.paragraph.create({ id: newBlockId(), dir, lang }, line),
  );
  return new Slice(Fragment.from(paragraphs), 1, 1);
}

/** The agency's words of a run to stand behind the newsroom's, as words of their own. */
export function followingText(documents: Documents, run: Run, at: number): Slice {
  const slice = insertedText(documents, run, { from: at, to: at });
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
 * The newsroom's marks that new words in a place have to carry: notes and tags that go on from before it to behind it,
 * and all that stands on the whole of the words that are replaced, if some of its words are left beside them. A note
 * whose words are all gone is not put on others: it is an orphan, and says so. Emphasis and links that the agency's
 * words had are the agency's, and come with its words or go.
 */
function marksOfPlace(ours: Node, { from, to }: Range, base: Node, replaced: readonly Token[]): Mark[] {
  const before = ours.resolve(from).nodeBefore?.marks ?? [];
  const after = ours.resolve(to).nodeAfter?.marks ?? [];
  const through = before.filter((mark) => isSilent(mark) && mark.isInSet(after));
  const [first, last] = [replaced[0], replaced.at(-1)];
  if (!first || !last || from === to) return through;
  const agencys = coveringMarks(base, first.from, last.to);
  const beside = coveringMarks(ours, from, to).filter((mark) => mark.isInSet(before) || mark.isInSet(after));
  return [...through, ...beside.filter((mark) => !mark.isInSet(agencys))];
}

const isSilent = (mark: Mark): boolean => mark.type.name === 'annotation' || mark.type.name === 'its';

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
