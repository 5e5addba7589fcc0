import type { Node } from 'prosemirror-model';
import { isSuggestion } from './marks.ts';

const clean = new WeakSet<Node>();

/** Whether anything in the node is suggested. Remembered for nodes without: most of a story, key after key. */
export function hasSuggestions(node: Node): boolean {
  if (node.marks.some(isSuggestion)) return true;
  if (clean.has(node)) return false;
  for (let index = 0; index < node.childCount; index += 1) {
    if (hasSuggestions(node.child(index))) return true;
  }
  if (!node.isText) clean.add(node);
  return false;
}
