import type { Node, Slice } from 'prosemirror-model';
import { mapNodes, mapSlice } from './map-slice.ts';

/** Blocks that are copies of others are to be named anew: whichever stands first would keep the name, and its translations. */
export function withOwnIds(slice: Slice, doc: Node): Slice {
  const standing = new Set<unknown>();
  doc.descendants((node) => {
    if (node.attrs.id) standing.add(node.attrs.id);
    return !node.isTextblock;
  });
  const visit = (node: Node): Node => {
    if (node.isText) return node;
    const attrs = standing.has(node.attrs.id) ? { ...node.attrs, id: null } : node.attrs;
    return node.type.create(attrs, mapNodes(node.content, visit), node.marks);
  };
  return mapSlice(slice, visit);
}
