import type { Node, ResolvedPos } from 'prosemirror-model';
import type { BlockKind } from './diff.ts';

/**
 * A block as history compares it: of text, or one without words. `index` counts those of its document; `list` is the
 * numbered list that it stands in, with what that begins with.
 */
export type Row = {
  index: number;
  id: string | null;
  node: Node;
  pos: number;
  kind: BlockKind;
  list: { start: number; isFirst: boolean } | null;
};

/** The blocks of a document in order, whatever they are nested in. */
export function rowsOf(doc: Node): Row[] {
  const rows: Row[] = [];
  doc.descendants((node, pos) => {
    if (!isRow(node)) return true;
    const id = node.attrs.id as string | null;
    const $pos = doc.resolve(pos);
    rows.push({ index: rows.length, id, node, pos, kind: kindAt($pos, node), list: listAt($pos) });
    return false;
  });
  return rows;
}

export const isRow = (node: Node): boolean => node.isTextblock || (node.isBlock && node.isLeaf);

function kindAt($pos: ResolvedPos, node: Node): BlockKind {
  const kind: BlockKind = {
    type: node.type.name as BlockKind['type'],
    level: (node.attrs.level as number | undefined) ?? null,
    ...{ list: null, isQuote: false, depth: 0 },
  };
  for (let depth = 1; depth <= $pos.depth; depth += 1) {
    const around = $pos.node(depth).type.name;
    if (around === 'blockquote') kind.isQuote = true;
    if (around !== 'bullet_list' && around !== 'ordered_list') continue;
    kind.list = around === 'bullet_list' ? 'bullet' : 'ordered';
    kind.depth += 1;
  }
  return kind;
}

function listAt($pos: ResolvedPos): Row['list'] {
  const { depth } = $pos;
  const list = depth > 1 ? $pos.node(depth - 1) : null;
  if (list?.type.name !== 'ordered_list') return null;
  return {
    start: (list.attrs.start as number | null) ?? 1,
    isFirst: $pos.index(depth) === 0 && $pos.index(depth - 1) === 0,
  };
}
