import type { ReadPiece } from './read-copy.ts';
import { type KnownSource, recogniseSource } from './recognise-source.ts';

/** The source on file that a piece comes from: told by its words, and by what the agency's data says of itself. */
export function sourceOfPiece(
  known: readonly KnownSource[],
  { story, metadata }: Pick<ReadPiece, 'story' | 'metadata'>,
): string | null {
  const credits = [story.credit, metadata.credit, metadata.provider].filter(Boolean);
  return recogniseSource(known, {
    credit: credits.length > 0 ? credits.join(', ') : null,
    rightsNotice: story.rightsNotice ?? metadata.copyright ?? null,
  });
}
