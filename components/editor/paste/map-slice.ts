import { Fragment, type Mark, type Node, Slice } from 'prosemirror-model';

/** What was cut out of a text, with those marks on its words that are kept. */
export function withMarks(slice: Slice, keeps: (mark: Mark) => boolean): Slice {
  const visit = (node: Node): Node =>
    node.isText ? node.mark(node.marks.filter(keeps)) : node.copy(mapNodes(node.content, visit));
  return mapSlice(slice, visit);
}

export const mapNodes = (fragment: Fragment, visit: (node: Node) => Node) =>
  Fragment.fromArray(fragment.content.map(visit));

export const mapSlice = (slice: Slice, visit: (node: Node) => Node) =>
  new Slice(mapNodes(slice.content, visit), slice.openStart, slice.openEnd);
