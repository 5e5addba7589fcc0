import { listHeadline } from './list-headline.ts';
import { needsOf } from './needs.ts';
import type { ReadCopy, ReadPiece, UnreadPiece } from './read-copy.ts';
import { warningSentence } from './warning.ts';

/**
 * What is stored of a piece beside its bytes: its text, ledger and metadata, or why no story could be read from it.
 * `name` stands for a headline where there is none.
 */
export function importColumns(
  { format, encoding }: Pick<ReadCopy, 'format' | 'encoding'>,
  piece: ReadPiece | UnreadPiece,
  name: string,
) {
  if (!piece.ok) {
    const nothing = { language: 'und', languageSure: 0, sourceText: '', ledger: [], warnings: [], needs: [] };
    const headline = [name, piece.part].filter(Boolean).join(' · ') || 'Copy without a story';
    return { ...nothing, format, encoding, headline, problem: piece.message, state: 'unreadable' as const };
  }
  const { story, metadata } = piece;
  return {
    format,
    encoding,
    language: piece.language,
    languageSure: piece.languageSure,
    sourceText: piece.source,
    ledger: piece.spans,
    metadata,
    agencyId: metadata.id ?? null,
    agencyVersion: metadata.version ?? null,
    warnings: piece.warnings.map(warningSentence),
    needs: needsOf(piece),
    headline: listHeadline(story),
    problem: null,
    state: 'review' as const,
    sourceNamed: story.credit ?? metadata.credit ?? metadata.provider ?? null,
    // What is said for machines alone claims the story no less.
    rightsFound: story.rightsNotice ?? metadata.copyright ?? metadata.usageTerms ?? '',
  };
}
