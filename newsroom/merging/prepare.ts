import type { Tx } from '../db/client.ts';
import type { Story } from '../db/generated/client.ts';
import { parseDocument } from '../document/parse.ts';
import type { LoadedImport } from '../importing/load-import.ts';
import { baseOfStory, documentOf } from './base-of-story.ts';
import { type Merge, mergeUpdate } from './merge-update.ts';
import type { NoMerge } from './schema.ts';

type Update = Pick<LoadedImport, 'state' | 'language' | 'sourceText' | 'ledger'>;

/** The update beside the story, or why it can't be merged into it. The caller has authorised the actor. */
export async function prepareMerge(
  tx: Tx,
  update: Update,
  story: Pick<Story, 'id' | 'importId' | 'language' | 'document' | 'suggestionCount'>,
): Promise<{ ok: true; merge: Merge } | NoMerge> {
  if (update.state !== 'review') return { ok: false, reason: 'settled' };
  if (update.language !== story.language) return { ok: false, reason: 'other_language' };
  if (story.suggestionCount > 0) return { ok: false, reason: 'suggestions', count: story.suggestionCount };
  const base = await baseOfStory(tx, story);
  if (!base) return { ok: false, reason: 'not_imported' };
  const theirs = documentOf(update.sourceText, update.ledger);
  if (!theirs) return { ok: false, reason: 'nothing_kept' };
  return { ok: true, merge: mergeUpdate({ base, ours: parseDocument(story.document), theirs }) };
}
