import type { Node } from 'prosemirror-model';
import type { BlockKind } from './diff.ts';

/** A block as history compares it: of text, or one without words. `index` counts those of its document. */
export type Row = { index: number; id: string | null; node: Node; pos: number; kind: BlockKind };

/** The blocks of a document in order, whatever they are nested in. */
export function rowsOf(doc: Node): Row[] {
  const rows: Row[] = [];
  doc.descendants((node, pos) => {
    if (!isRow(node)) return true;
    const id = node.attrs.id as string | null;
    rows.push({ index: rows.length, id, node, pos, kind: kindAt(doc, node, pos) });
    return false;
  });
  return rows;
}

export const isRow = (node: Node): boolean => node.isTextblock || (node.isBlock && node.isLeaf);

function kindAt(doc: Node, node: Node, pos: number): BlockKind {
  const kind: BlockKind = {
    type: node.type.name as BlockKind['type'],
    level: (node.attrs.level as number | undefined) ?? null,
    ...{ list: null, isQuote: false, depth: 0 },
  };
  const $pos = doc.resolve(pos);
  for (let depth = 1; depth <= $pos.depth; depth += 1) {
    const around = $pos.node(depth).type.name;
    if (around === 'blockquote') kind.isQuote = true;
    if (around !== 'bullet_list' && around !== 'ordered_list') continue;
    kind.list = around === 'bullet_list' ? 'bullet' : 'ordered';
    kind.depth += 1;
  }
  return kind;
}
