import { Fragment, type Node } from 'prosemirror-model';

const alphabet = '0123456789abcdefghijklmnopqrstuvwxyz';

/** A new block id: ten characters, enough that a newsroom never sees the same twice. */
export function newBlockId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(10));
  return Array.from(bytes, (byte) => alphabet[byte % alphabet.length]).join('');
}

/** The same document with an id on every block that lacks one, or that repeats one from above. */
export function withBlockIds(doc: Node): Node {
  const seen = new Set<string>();
  const visit = (node: Node): Node => {
    if (node.isText) return node;
    const content = Fragment.fromArray(node.children.map(visit));
    if (!('id' in (node.type.spec.attrs ?? {}))) return node.copy(content);
    const id = node.attrs.id as string | null;
    const kept = id !== null && !seen.has(id) ? id : newBlockId();
    seen.add(kept);
    return node.type.create({ ...node.attrs, id: kept }, content, node.marks);
  };
  return visit(doc);
}
