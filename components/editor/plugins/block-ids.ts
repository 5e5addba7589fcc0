import type { Node } from 'prosemirror-model';
import { Plugin } from 'prosemirror-state';
import { newBlockId } from '#newsroom/document/block-ids.ts';
import { isRemote } from './is-remote.ts';

/**
 * Gives an id to every block that has none, or that repeats one from above: so a split keeps it on the first half, and
 * a join keeps the first's. Only after local changes: two browsers would otherwise mend the same block twice.
 */
export const blockIds = () =>
  new Plugin({
    appendTransaction: (transactions, _, state) => {
      if (!transactions.some((each) => each.docChanged) || transactions.some(isRemote)) return null;
      const blocks = blocksToName(state.doc);
      if (blocks.length === 0) return null;
      const transaction = state.tr;
      for (const pos of blocks) transaction.setNodeAttribute(pos, 'id', newBlockId());
      return transaction;
    },
  });

function blocksToName(doc: Node): number[] {
  const seen = new Set<string>();
  const positions: number[] = [];
  doc.descendants((node, pos) => {
    if (!('id' in node.attrs)) return !node.isTextblock;
    const id = node.attrs.id as string | null;
    if (id === null || seen.has(id)) positions.push(pos);
    else seen.add(id);
    return !node.isTextblock;
  });
  return positions;
}
