import { Node } from 'prosemirror-model';
import { Transform } from 'prosemirror-transform';
import type { Tx } from '../db/client.ts';
import { buildDocument } from '../document/build.ts';
import { documentSchema } from '../document/schema.ts';
import { ledgerSchema, type Span } from '../importing/schema.ts';
import { makeStory } from '../importing/story.ts';
import { align } from './align.ts';
import { blocksOf } from './blocks.ts';

/** The document that a ledger makes; null if it keeps nothing. */
export function documentOf(sourceText: string, ledger: readonly Span[]): Node | null {
  const { headline, standfirst, blocks } = makeStory(sourceText, ledger);
  if (headline === null && standfirst === null && blocks.length === 0) return null;
  return buildDocument({ headline: headline ?? '', standfirst, blocks });
}

/**
 * The agency's text that the newsroom has last taken into a story: of the last update that was merged, otherwise of the
 * import that the story was made from. Its blocks have the ids that they got in the story. Null if the story was made
 * from no import.
 */
export async function baseOfStory(
  tx: Tx,
  story: { id: string; importId: string | null },
): Promise<Node | null> {
  const merged = await tx.import.findFirst({
    where: { mergedIntoId: story.id },
    orderBy: [{ settledAt: 'desc' }, { id: 'desc' }],
    select: { sourceText: true, ledger: true },
  });
  if (!merged && story.importId === null) return null;
  const revision = await tx.revision.findFirst({
    where: { storyId: story.id, reason: merged ? 'update' : 'import' },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    select: { document: true },
  });
  const kept = revision && Node.fromJSON(documentSchema, revision.document);
  if (!merged || !kept) return kept;
  const base = documentOf(merged.sourceText, ledgerSchema.parse(merged.ledger));
  return base && withIdsOf(base, kept);
}

/** The document with the ids of another one's blocks where the blocks are the same. */
function withIdsOf(doc: Node, known: Node): Node {
  const tr = new Transform(doc);
  for (const [block, same] of align(blocksOf(doc), blocksOf(known), false).pairs) {
    tr.setNodeAttribute(block.pos, 'id', same.id);
  }
  return tr.doc;
}
