import { Fragment, type Node } from 'prosemirror-model';

/** The document without the marks of these annotations. */
export function withoutOwnNotes(node: Node, ids: ReadonlySet<string>): Node {
  if (ids.size === 0) return node;
  if (node.isInline) {
    const isOwn = (name: string, id: unknown) => name === 'annotation' && ids.has(id as string);
    return node.mark(node.marks.filter((mark) => !isOwn(mark.type.name, mark.attrs.id)));
  }
  const children: Node[] = [];
  node.forEach((child) => {
    children.push(withoutOwnNotes(child, ids));
  });
  return node.copy(Fragment.fromArray(children));
}
