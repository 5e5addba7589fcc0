import type { SentPiece } from './send-copy.ts';

/** A single piece is looked at at once; several wait in the list of what came in. */
export const whereTo = (pieces: readonly SentPiece[]): string =>
  pieces.length === 1 && pieces[0] ? `/desk/imports/${pieces[0].importId}` : '/desk/imports';
