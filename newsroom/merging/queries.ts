import type { Actor } from '../actor.ts';
import { db } from '../db/client.ts';
import { notFound } from '../errors.ts';
import { ledgerSchema } from '../importing/schema.ts';
import { authorize } from '../permissions.ts';
import { newsroomSettings } from '../settings/queries.ts';
import { isId, loadStory } from '../story/load.ts';
import { prepareMerge } from './prepare.ts';
import type { Conflict, NoMerge, Piece } from './schema.ts';

type Shown = {
  ok: true;
  update: { id: string; headline: string; receivedAt: Date };
  /** Of both. */
  language: string;
  timeZone: string;
  story: { id: string; headline: string };
  /** What a merge has to be based on. */
  ledgerVersion: number;
  storyVersion: number;
  pieces: Piece[];
  conflicts: Conflict[];
};

/**
 * An update beside the story that it could be merged into: for the screen where conflicts are decided.
 * @throws NewsroomError `forbidden`, `not_found`
 */
export async function getMerge(actor: Actor, importId: string, storyId: string): Promise<Shown | NoMerge> {
  authorize(actor, 'import.review');
  const { story } = await loadStory(db(), actor, 'story.write', storyId);
  const found = isId(importId) ? await db().import.findUnique({ where: { id: importId } }) : null;
  if (!found) throw notFound('import');
  const update = { ...found, ledger: ledgerSchema.parse(found.ledger) };
  const prepared = await prepareMerge(db(), update, story);
  if (!prepared.ok) return prepared;
  return {
    ok: true,
    update: { id: update.id, headline: update.headline, receivedAt: update.receivedAt },
    language: story.language,
    timeZone: (await newsroomSettings()).timeZone,
    story: { id: story.id, headline: story.headline },
    ledgerVersion: update.ledgerVersion,
    storyVersion: story.version,
    pieces: prepared.merge.pieces,
    conflicts: prepared.merge.conflicts,
  };
}
