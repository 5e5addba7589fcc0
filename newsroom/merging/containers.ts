import type { Node } from 'prosemirror-model';

/** What a block of text stands in. */
export type Container = 'blockquote' | 'bullet_list' | 'ordered_list' | null;

const containers: readonly string[] = ['blockquote', 'bullet_list', 'ordered_list'];

/** What the block at a position of a document stands in: the outermost one, what is nested deeper stays in it. */
export function containerAt(doc: Node, pos: number): Container {
  const $pos = doc.resolve(pos);
  const name = $pos.depth > 0 ? $pos.node(1).type.name : '';
  return containers.includes(name) ? (name as Container) : null;
}
