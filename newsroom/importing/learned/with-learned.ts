import type { Tx } from '../../db/client.ts';
import type { ReadPiece } from '../read-copy.ts';
import { makeStory } from '../story.ts';
import { applyLearned } from './apply-learned.ts';
import { knownLines } from './learn.ts';

/** A piece as it reads with what its source has learned. */
export async function withLearned(tx: Tx, sourceId: string | null, piece: ReadPiece): Promise<ReadPiece> {
  if (sourceId === null) return piece;
  const lines = await knownLines(tx, sourceId, piece.source, piece.spans);
  if (lines.length === 0) return piece;
  const spans = applyLearned(piece.source, piece.spans, lines);
  return { ...piece, spans, story: makeStory(piece.source, spans) };
}
