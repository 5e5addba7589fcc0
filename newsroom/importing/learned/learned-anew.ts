import type { Tx } from '../../db/client.ts';
import { text } from '../formats/text.ts';
import type { LoadedImport } from '../load-import.ts';
import { readCopy } from '../read-copy.ts';
import type { Span } from '../schema.ts';
import { applyLearned } from './apply-learned.ts';
import { knownLines } from './learn.ts';

/**
 * A ledger under review as it reads once its copy is said to come from another source, or from none: what the former
 * source's lines decided is what the rules say again, and what the new one's lines taught is applied. Spans that an
 * editor set stay as they are.
 */
export async function learnedAnew(
  tx: Tx,
  found: LoadedImport,
  sourceId: string | null,
): Promise<readonly Span[]> {
  const spans = await withoutLearned(tx, found);
  if (sourceId === null) return spans;
  return applyLearned(found.sourceText, spans, await knownLines(tx, sourceId, found.sourceText, spans));
}

/** The rules' word on a span is not stored beside a source's, so the copy is read once more where one had its say. */
async function withoutLearned(tx: Tx, found: LoadedImport): Promise<readonly Span[]> {
  if (!found.ledger.some(({ reason }) => reason === 'learned_from_source')) return found.ledger;
  const { bytes, mediaType } = await tx.receivedCopy.findUniqueOrThrow({ where: { sha256: found.sha256 } });
  const asText = found.format === text.name;
  const read = await readCopy({ bytes, asText, ...(mediaType && { mediaType }) });
  const piece = read.ok ? read.pieces.find(({ part }) => part === found.part) : undefined;
  // Read by other rules than then, the copy may give another text, and no offset would fit.
  if (!piece?.ok || piece.source !== found.sourceText) return found.ledger;
  const ruled = new Map(piece.spans.map((span) => [`${span.start}-${span.end}`, span]));
  return found.ledger.map((span) =>
    span.reason === 'learned_from_source' ? (ruled.get(`${span.start}-${span.end}`) ?? span) : span,
  );
}
