import { Fragment, type Node, Slice } from 'prosemirror-model';
import { deletionOf, plainMarks } from './marks.ts';

/** What is copied or pasted as plain text of its own: words that are suggested to go stay behind, marks too. */
export function plainSlice(slice: Slice): Slice {
  return new Slice(plainFragment(slice.content), slice.openStart, slice.openEnd);
}

function plainFragment(fragment: Fragment): Fragment {
  const kept = fragment.content.filter((node) => !(node.isInline && deletionOf(node)));
  return Fragment.fromArray(
    kept.map((node) => (node.isText ? node.mark(plainMarks(node.marks)) : plainNode(node))),
  );
}

const plainNode = (node: Node) =>
  node.type.create(node.attrs, plainFragment(node.content), plainMarks(node.marks));
