import { Fragment, type Node, Slice } from 'prosemirror-model';
import { deletionOf, plainMarks } from './marks.ts';

/** What is copied or pasted as plain text of its own: words that are suggested to go stay behind, marks too. */
export function plainSlice(slice: Slice): Slice {
  return new Slice(plainFragment(slice.content), slice.openStart, slice.openEnd);
}

function plainFragment(fragment: Fragment): Fragment {
  const nodes: Node[] = [];
  fragment.forEach((node) => {
    if (node.isInline && deletionOf(node)) return;
    nodes.push(node.isText ? node.mark(plainMarks(node.marks)) : plainNode(node));
  });
  return Fragment.fromArray(nodes);
}

const plainNode = (node: Node) =>
  node.type.create(node.attrs, plainFragment(node.content), plainMarks(node.marks));
