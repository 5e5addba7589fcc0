import { Fragment, type Mark, type Node, Slice } from 'prosemirror-model';
import { ReplaceStep, type Transform } from 'prosemirror-transform';
import { newBlockId } from '../block-ids.ts';
import { documentSchema } from '../schema.ts';
import { blockAbove } from './above.ts';
import { aroundsOf } from './around.ts';
import { deletionOf, plainMarks, type Suggester } from './marks.ts';
import type { Item } from './tape.ts';

const { insertion } = documentSchema.marks;
const { paragraph, list_item } = documentSchema.nodes;

/** Where something that was added stands now: it begins at `at`, and at `from` in the document as plainly edited. */
export type Placed = { from: number; to: number; at: number; step: number };

/**
 * Suggests that these come, at `end`. Words that would come before the first break go to the end of the block above it.
 * `start` is where what they replace begins; `isOfItems` says that each break begins an item of the list.
 */
export function suggestAddition(
  out: Transform,
  { start, end, isOfItems }: { start: number; end: number; isOfItems: boolean },
  items: readonly Item[],
  who: Mover,
): Placed | null {
  const first = items[0];
  if (!first) return null;
  const $end = out.doc.resolve(end);
  // What is split off stands in a list or a quote by the same suggestion.
  const arounds = $end.parent.isTextblock ? aroundsOf($end.parent) : [];
  const { words, blocks } = asBlocks(items, who, { isOfItems, arounds });
  // The tokens of the list item around the block, before and after it.
  const around = isOfItems ? 1 : 0;
  const to = Math.max(...items.map((item) => (item.kind === 'break' ? item.from + 1 : item.to)));
  if ($end.parent.isTextblock) {
    const before = $end.parent.copy(Fragment.fromArray(words));
    const open = [isOfItems ? list_item.create(null, before) : before, ...blocks];
    const slice =
      blocks.length === 0
        ? new Slice(Fragment.fromArray(words), 0, 0)
        : new Slice(Fragment.fromArray(open), 1 + around, 1 + around);
    out.step(new ReplaceStep(end, end, slice));
    // A break is two tokens, of items four: the end of the block before it comes first.
    const from = first.kind === 'words' ? first.from : first.from - 1 - 2 * around;
    return { from, to, at: end, step: out.steps.length };
  }
  const border = end - around;
  if (blocks.length > 0)
    out.step(new ReplaceStep(border, border, new Slice(Fragment.fromArray(blocks), 0, 0)));
  if (words.length > 0) {
    const at = blockAbove($end)?.isTextblock ? border - 1 - around : start;
    const isText = out.doc.resolve(at).parent.isTextblock;
    const nodes = isText ? words : [block(paragraph.create(null, words), words, who)];
    out.step(new ReplaceStep(at, at, new Slice(Fragment.fromArray(nodes), 0, 0)));
    return { from: first.from, to, at: isText ? at : at + 1, step: out.steps.length };
  }
  return { from: first.from, to, at: end, step: out.steps.length };
}

/** Who suggests, and what the blocks that go in the same moment were at first: id by id. */
type Mover = Suggester & { moved: ReadonlyMap<unknown, string> };

/** The items as words that come first and whole blocks, all marked. */
function asBlocks(
  items: readonly Item[],
  who: Mover,
  { isOfItems, arounds }: { isOfItems: boolean; arounds: readonly Mark[] },
): { words: Node[]; blocks: Node[] } {
  const words: Node[] = [];
  const blocks: { node: Node; content: Node[] | null }[] = [];
  for (const { kind, node } of items) {
    const last = blocks.at(-1);
    if (kind === 'break') blocks.push({ node, content: [] });
    else if (kind === 'block') blocks.push({ node, content: null });
    else if (!last) words.push(...inline(node, who));
    else if (last.content) last.content.push(...inline(node, who));
    else blocks.push({ node: paragraph.create(), content: inline(node, who) });
  }
  const made = blocks.map(({ node, content }) =>
    content ? held(block(node, content, who), arounds) : whole(node, who),
  );
  return { words, blocks: isOfItems ? made.map((node) => list_item.create(null, node)) : made };
}

const held = (node: Node, arounds: readonly Mark[]): Node =>
  node.mark(arounds.reduce((marks, mark) => mark.addToSet(marks), node.marks));

const block = (node: Node, content: readonly Node[], who: Mover): Node =>
  node.type.create(
    { ...node.attrs, id: newBlockId() },
    content,
    insertion
      .create({ ...who, moved: who.moved.get(node.attrs.id) ?? null })
      .addToSet(plainMarks(node.marks)),
  );

const isAroundBlocks = (node: Node) => !node.inlineContent && !node.isLeaf;

/** Whether somebody wants all of a block gone. */
export const isToGo = (node: Node): boolean =>
  (isAroundBlocks(node) || deletionOf(node) !== undefined) && node.children.every(isToGo);

/** Words that somebody wants gone do not come anew. */
const inline = (node: Node, who: Mover): Node[] =>
  deletionOf(node)
    ? []
    : [node.mark(insertion.create({ ...who, moved: null }).addToSet(plainMarks(node.marks)))];

function whole(node: Node, who: Mover): Node {
  // A list item begins with a paragraph.
  const children = node.children.filter((child, index) => {
    const isNeeded = index === 0 && node.type === list_item;
    return isNeeded || child.isInline || !isToGo(child);
  });
  if (node.isTextblock)
    return block(
      node,
      children.flatMap((child) => inline(child, who)),
      who,
    );
  if (node.isLeaf) return block(node, [], who);
  return node.type.create(
    node.attrs,
    children.map((child) => whole(child, who)),
    plainMarks(node.marks),
  );
}
