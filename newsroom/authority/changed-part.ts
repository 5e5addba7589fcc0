import { Fragment, type Node } from 'prosemirror-model';
import { hasSuggestions } from '../document/suggestions/has-suggestions.ts';

/**
 * The two documents cut down to the blocks in which they differ, and on either side to the next that nobody suggests
 * anything in, as breaks are judged by what is around them, and by what is left of that. What steps leave alone is the
 * same object in both, so this does not read a long story.
 */
export function changedPart(before: Node, after: Node): [Node, Node] {
  const most = Math.min(before.childCount, after.childCount);
  let start = 0;
  while (start < most && before.child(start) === after.child(start)) start += 1;
  let end = 0;
  const isSameFromEnd = () =>
    before.child(before.childCount - 1 - end) === after.child(after.childCount - 1 - end);
  while (end < most - start && isSameFromEnd()) end += 1;
  while (start > 0 && hasSuggestions(before.child(start - 1))) start -= 1;
  while (end > 0 && hasSuggestions(before.child(before.childCount - end))) end -= 1;
  const cut = (doc: Node) => doc.copy(Fragment.fromArray(partOf(doc, start - 1, doc.childCount - end + 1)));
  return [cut(before), cut(after)];
}

/** Headline and standfirst, without which there is no document, and the blocks from one index to before another. */
function partOf(doc: Node, from: number, to: number): Node[] {
  const children = Array.from({ length: doc.childCount }, (_, index) => doc.child(index));
  const first = Math.min(Math.max(2, from), doc.childCount - 1);
  return [...children.slice(0, 2), ...children.slice(first, Math.max(to, first + 1))];
}
