import { listHeadline } from './list-headline.ts';
import type { LoadedImport } from './load-import.ts';
import { readMetadata } from './metadata.ts';
import { isOfArrival, needsOf } from './needs.ts';
import type { Span } from './schema.ts';
import { makeStory } from './story.ts';

/** A changed ledger, and what else of the import is told from it. */
export function ledgerColumns(
  found: LoadedImport,
  { ledger, ledgerVersion }: { ledger: Span[]; ledgerVersion: number },
) {
  const story = makeStory(found.sourceText, ledger);
  const metadata = readMetadata(found.metadata);
  return {
    ledger,
    ledgerVersion,
    needs: [...found.needs.filter(isOfArrival), ...needsOf({ ...found, metadata, spans: ledger, story })],
    headline: listHeadline(story),
  };
}
