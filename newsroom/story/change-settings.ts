import type { Actor } from '../actor.ts';
import { recordAudit } from '../audit/record.ts';
import { inTransaction, isUniqueViolation, type Tx } from '../db/client.ts';
import type { Prisma } from '../db/generated/client.ts';
import { notify } from '../db/notify.ts';
import { NewsroomError } from '../errors.ts';
import { newsroomSettings } from '../settings/queries.ts';
import { momentOf } from '../settings/wall-clock.ts';
import { requireSection } from './commands.ts';
import { isId, lockPiece, lockStory, type StoryWithSubject } from './load.ts';
import { isOut } from './rules.ts';
import type { StorySettings } from './schema.ts';
import { slugFor } from './slug.ts';

export type SettingsChanged =
  | { ok: true }
  /** The story has been out, and its address never changes: neither language nor slug. */
  | { ok: false; reason: 'address_fixed' }
  /** A version of the piece is before readers: an embargo would come too late. */
  | { ok: false; reason: 'already_public' }
  /** The piece has a version in this language. */
  | { ok: false; reason: 'language_taken' };

type Data = Prisma.StoryUncheckedUpdateInput;

/**
 * Changes what is known of a story beside its text; only what is given.
 * @throws NewsroomError `not_found`, `forbidden`, `invalid` for an unknown section or source
 */
export async function changeSettings(actor: Actor, input: StorySettings): Promise<SettingsChanged> {
  try {
    return await inTransaction((tx) => change(tx, actor, input));
  } catch (error) {
    if (isUniqueViolation(error)) return { ok: false, reason: 'language_taken' };
    throw error;
  }
}

async function change(tx: Tx, actor: Actor, input: StorySettings): Promise<SettingsChanged> {
  if (input.embargoUntil !== undefined) await lockPiece(tx, input.storyId);
  const { story } = await lockStory(tx, actor, 'story.settings', input.storyId);
  const data = await changedColumns(tx, story, input);
  if (Object.keys(data).length === 0) return { ok: true };
  if ('language' in data || 'slug' in data) {
    const out = await tx.publicStory.findUnique({ where: { storyId: story.id }, select: { storyId: true } });
    if (out) return { ok: false, reason: 'address_fixed' };
  }
  if (data.embargoUntil && (await pieceIsOut(tx, story.groupId)))
    return { ok: false, reason: 'already_public' };
  await tx.story.update({ where: { id: story.id }, data: { ...data, changedAt: new Date() } });
  const detail = JSON.parse(JSON.stringify(data)) as Prisma.InputJsonObject;
  await recordAudit(tx, actor, 'story.settings', { type: 'story', id: story.id }, detail);
  await notify(tx, { type: 'story', storyId: story.id, version: story.version });
  return { ok: true };
}

async function changedColumns(tx: Tx, story: StoryWithSubject, input: StorySettings): Promise<Data> {
  const { storyId: _, slug, embargoUntil, ...plain } = input;
  await requireSection(tx, input.sectionSlug);
  await requireSource(tx, input.sourceId);
  const language = input.language ?? story.language;
  const wanted: Data = {
    ...plain,
    ...(slug !== undefined && { slug: slugFor(slug, language) }),
    ...(embargoUntil !== undefined && { embargoUntil: await moment(tx, embargoUntil) }),
  };
  const now: Record<string, unknown> = story;
  const changed = Object.entries(wanted).filter(
    ([column, value]) => value !== undefined && String(value) !== String(now[column]),
  );
  return Object.fromEntries(changed);
}

async function moment(tx: Tx, wall: string | null): Promise<Date | null> {
  return wall === null ? null : momentOf(wall, (await newsroomSettings(tx)).timeZone);
}

async function pieceIsOut(tx: Tx, groupId: string): Promise<boolean> {
  const versions = await tx.story.findMany({ where: { groupId }, select: { publicationState: true } });
  return versions.some(({ publicationState }) => isOut(publicationState));
}

async function requireSource(tx: Tx, sourceId: string | null | undefined): Promise<void> {
  if (!sourceId) return;
  const source = isId(sourceId) && (await tx.source.findUnique({ where: { id: sourceId } }));
  if (!source) {
    throw new NewsroomError('invalid', 'There is no such source.', {
      fields: { sourceId: ['Choose one of the newsroom’s sources.'] },
    });
  }
}
