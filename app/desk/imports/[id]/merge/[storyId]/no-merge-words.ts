import type { NoMerge } from '#newsroom/merging/schema.ts';

/** Why an update can't be merged into a story, and what to do about it. */
export const noMergeWords: Record<NoMerge['reason'], string> = {
  stale: 'The story or the import has changed meanwhile. Look at the comparison once more, then merge.',
  settled: 'This import is settled already: accepted, merged or discarded. Open it to see what became of it.',
  not_imported: 'The story was made from no copy, so there is nothing that this could be an update of.',
  other_language: 'The story and this import are in different languages. Check the language of the import.',
  suggestions: 'The story has open suggestions. Accept or reject them first, then merge the update.',
  nothing_kept: 'Everything in this import is set aside. Keep at least one part of it in its review.',
};
