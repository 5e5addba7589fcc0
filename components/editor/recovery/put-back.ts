import { Fragment, Mark, Node } from 'prosemirror-model';
import type { EditorState, Transaction } from 'prosemirror-state';
import { newBlockId } from '#newsroom/document/block-ids.ts';
import { documentSchema } from '#newsroom/document/schema.ts';
import { plainMarks } from '#newsroom/document/suggestions/marks.ts';
import { type Row, rowsOf } from '#newsroom/history/rows.ts';
import { insertBehind } from '#newsroom/merging/place-blocks.ts';
import type { Lost, LostContent, LostPlace } from './lost.ts';

/** How near to where it stood: there, below what it stood below, or at the cursor. */
export type Whereabouts = 'place' | 'below' | 'cursor';

type PutBack = { tr: Transaction; where: Whereabouts };

/** Whether there is anything to put back: of another kind of a block, nobody knows which it was. */
export const canPutBack = ({ content, text }: Lost): boolean =>
  content?.kind === 'look' ? content.mark !== null : content !== null || text !== '';

/** Puts what found no place back to where it stood, as near as its block and those above can tell; null if that is nowhere. */
export function putBack(state: EditorState, { content, place, text }: Lost): PutBack | null {
  if (content?.kind === 'look') return putLookBack(state, content, { place, text });
  if (content?.kind === 'blocks') {
    const blocks = content.blocks.map((each) => ({ ...each, node: asNew(parse(each.node)) }));
    return putBlocks(state, blocks, place);
  }
  const words = content ? content.nodes.map((node) => parse(node)) : [documentSchema.text(text || ' ')];
  return putWords(state, words, place);
}

const parse = (json: unknown): Node => withoutNotes(Node.fromJSON(documentSchema, json));

/** Notes and suggestions do not come back with words that are put in anew: they belong to a place of their own. */
function withoutNotes(node: Node): Node {
  if (node.isInline)
    return node.mark(plainMarks(node.marks.filter(({ type }) => type.name !== 'annotation')));
  return node.copy(Fragment.fromArray(node.children.map(withoutNotes))).mark(plainMarks(node.marks));
}

const asNew = (node: Node): Node =>
  'id' in node.attrs ? node.type.create({ ...node.attrs, id: newBlockId() }, node.content, node.marks) : node;

function putWords(state: EditorState, words: readonly Node[], place: LostPlace | null): PutBack {
  const { tr } = state;
  const block = place && rowWith(tr.doc, place.block);
  if (place && block?.node.isTextblock) {
    const pos = block.pos + 1 + offsetIn(block.node, place);
    return { tr: tr.insert(pos, fitting(block.node, words)), where: 'place' };
  }
  if (place && nearestAbove(tr.doc, place)) {
    const paragraph = documentSchema.nodes.paragraph.create({ id: newBlockId() }, [...words]);
    return putBlocks(state, [{ node: paragraph, container: null }], place);
  }
  const { $from } = state.selection;
  const at = $from.parent.isTextblock ? $from.pos : null;
  if (at !== null) return { tr: tr.insert(at, fitting($from.parent, words)), where: 'cursor' };
  const paragraph = documentSchema.nodes.paragraph.create({ id: newBlockId() }, [...words]);
  return { tr: tr.insert(state.selection.to, paragraph), where: 'cursor' };
}

type Blocks = { node: Node; container: Parameters<typeof insertBehind>[3] }[];

function putBlocks(state: EditorState, blocks: Blocks, place: LostPlace | null): PutBack {
  const { tr } = state;
  const above = place && (rowWith(tr.doc, place.block) ?? nearestAbove(tr.doc, place));
  const rows = rowsOf(tr.doc);
  const atCursor = rows.findLast(({ pos }) => pos <= state.selection.from);
  // Nothing stands between the headline and the standfirst.
  let behind = Math.max((above ?? atCursor)?.pos ?? 0, rows[1]?.pos ?? 0);
  for (const { node, container } of blocks) behind = insertBehind(tr, behind, asBody(node), container);
  return { tr, where: above ? 'below' : 'cursor' };
}

/** A story has its headline and standfirst already: their words come back as a paragraph. */
const asBody = (node: Node): Node =>
  node.type.name === 'headline' || node.type.name === 'standfirst'
    ? documentSchema.nodes.paragraph.create({ id: newBlockId() }, node.content)
    : node;

type Look = Extract<LostContent, { kind: 'look' }>;

/** Words that others moved look again as they did; where they stand no more, nothing can. */
function putLookBack(
  state: EditorState,
  { mark: json, isPutOn }: Look,
  { place, text }: Pick<Lost, 'place' | 'text'>,
): PutBack | null {
  const row = place && rowWith(state.doc, place.block);
  const at = place && row?.node.isTextblock ? nearest(row.node, text, offsetIn(row.node, place)) : -1;
  if (!row || at < 0 || json === null) return null;
  const mark = Mark.fromJSON(documentSchema, json);
  const [from, to] = [row.pos + 1 + at, row.pos + 1 + at + text.length];
  const { tr } = state;
  return { tr: isPutOn ? tr.addMark(from, to, mark) : tr.removeMark(from, to, mark), where: 'place' };
}

const rowWith = (doc: Node, id: string | null): Row | undefined =>
  id === null ? undefined : rowsOf(doc).find((row) => row.id === id);

const nearestAbove = (doc: Node, { above }: LostPlace): Row | undefined =>
  above.map((id) => rowWith(doc, id)).find((row) => row !== undefined);

/** A unit for each position. */
const textOf = (node: Node): string => node.textBetween(0, node.content.size, '', '\n');

/** Where the same words stand nearest to an offset; -1 for nowhere. A line break is a space to them. */
function nearest(block: Node, words: string, offset: number): number {
  const text = block.textBetween(0, block.content.size, '', ' ');
  let found = -1;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    if (found < 0 || Math.abs(at - offset) < Math.abs(found - offset)) found = at;
  }
  return found;
}

/** Behind the longest end of what stood before it that is there, or before the longest start of what stood behind. */
function offsetIn(block: Node, { before, after }: LostPlace): number {
  const text = textOf(block);
  for (let length = Math.max(before.length, after.length); length > 0; length -= 1) {
    const end = before.slice(-length);
    const found = end.length === length ? text.lastIndexOf(end) : -1;
    if (found >= 0) return found + length;
    const start = after.slice(0, length);
    const place = start.length === length ? text.indexOf(start) : -1;
    if (place >= 0) return place;
  }
  return before === '' ? 0 : text.length;
}

/** Words with the looks that a block takes, and a space for a line break where it takes none. */
function fitting(block: Node, words: readonly Node[]): Fragment {
  const fits = words.map((node) =>
    (node.isText || block.type.name === 'paragraph' ? node : documentSchema.text(' ')).mark(
      block.type.allowedMarks(node.marks),
    ),
  );
  return Fragment.fromArray(fits);
}
