import { Fragment, type Mark, type Node } from 'prosemirror-model';
import { documentSchema } from '../schema.ts';
import { modificationsOf } from './marks.ts';

const { list_item } = documentSchema.nodes;

/** Whether a modification is about what is around a block, a list or a quote, and not about the block's kind. */
export function isAround({ attrs }: Mark): boolean {
  const after = attrs.after as { type?: string } | null;
  const type = documentSchema.nodes[after?.type ?? ''];
  return type !== undefined && !type.isTextblock && !type.isLeaf;
}

/** The suggestions by which a block stands in a list or a quote. */
export const aroundsOf = (block: Node): Mark[] => modificationsOf(block).filter(isAround);

/** The suggested changes of a block's kind. */
export const kindChangesOf = (block: Node): Mark[] =>
  modificationsOf(block).filter((mark) => !isAround(mark));

/**
 * The children of a node, with the blocks that only by suggestion stand in a list or a quote taken out of it. What follows
 * them there comes along: it was added to what is only suggested.
 */
export const childrenOutside = (parent: Node): readonly Node[] =>
  holdsAround(parent)
    ? parent.children.flatMap((child) => (holdsAround(child) ? parts(child) : [child]))
    : parent.children;

const isHeld = (node: Node) => node.isTextblock && aroundsOf(node).length > 0;

function holdsAround(node: Node): boolean {
  return !node.inlineContent && node.children.some((child) => isHeld(child) || holdsAround(child));
}

/** Whether the last block in a list or a quote stands there only by suggestion. */
export const endsOutside = (container: Node): boolean =>
  holdsAround(container) && parts(container).at(-1)?.isTextblock === true;

/** What is left of a list or a quote, and the blocks that stand in it by suggestion. */
function parts(container: Node): Node[] {
  const left: Node[] = [];
  const out: Node[] = [];
  for (const child of container.children) {
    const isItem = child.type === list_item;
    const inside = isItem ? childrenOutside(child) : [child];
    const first = out.length > 0 ? 0 : inside.findIndex(isHeld);
    const stays = first === -1 ? inside : inside.slice(0, first);
    if (stays.length > 0) left.push(isItem ? child.copy(Fragment.fromArray([...stays])) : child);
    if (first !== -1) out.push(...inside.slice(first).map(withoutAround));
  }
  return left.length > 0 ? [container.copy(Fragment.fromArray(left)), ...out] : out;
}

const withoutAround = (block: Node): Node =>
  isHeld(block) ? block.mark(block.marks.filter((mark) => !aroundsOf(block).includes(mark))) : block;
