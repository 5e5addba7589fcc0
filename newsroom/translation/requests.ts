import type { z } from 'zod';
import type { PersonActor } from '../actor.ts';
import { recordAudit } from '../audit/record.ts';
import { inTransaction, type Tx } from '../db/client.ts';
import { notify } from '../db/notify.ts';
import { NewsroomError } from '../errors.ts';
import { newsroomSettings } from '../settings/queries.ts';
import { loadStory } from '../story/load.ts';
import type { assignSchema, pieceLanguageSchema, requestLanguagesSchema } from './schema.ts';

type Piece = { id: string; groupId: string; version: number };

/**
 * Asks for a piece in more languages. Those it is already in, or wanted in, are left as they are.
 * @returns the languages that are new
 * @throws NewsroomError `not_found`, `forbidden`, `invalid` for a language that the newsroom does not publish in
 */
export async function requestLanguages(
  actor: PersonActor,
  { storyId, languages }: z.output<typeof requestLanguagesSchema>,
): Promise<{ added: string[] }> {
  return inTransaction(async (tx) => {
    const { story } = await loadStory(tx, actor, 'translation.request', storyId);
    const newsroom = await newsroomSettings(tx);
    const unknown = languages.filter((language) => !newsroom.languages.includes(language));
    if (unknown.length > 0) {
      throw new NewsroomError('invalid', `The newsroom does not publish in ${unknown.join(', ')}.`, {
        fields: { languages: ['Choose from the newsroom’s languages.'] },
      });
    }
    const versions = await tx.story.findMany({
      where: { groupId: story.groupId },
      select: { language: true },
    });
    const missing = languages.filter((language) =>
      versions.every((version) => version.language !== language),
    );
    const made = await tx.translationRequest.createManyAndReturn({
      data: missing.map((language) => ({ groupId: story.groupId, language, requestedById: actor.id })),
      skipDuplicates: true,
      select: { language: true },
    });
    const added = made.map(({ language }) => language);
    if (added.length > 0) await told(tx, actor, story, 'translation.request', { languages: added });
    return { added };
  });
}

export type Unwanted = { ok: true } | { ok: false; reason: 'started' };

/** Takes a language back, as long as nobody has begun the translation. */
export async function unwantLanguage(
  actor: PersonActor,
  { storyId, language }: z.output<typeof pieceLanguageSchema>,
): Promise<Unwanted> {
  return inTransaction(async (tx): Promise<Unwanted> => {
    const { story } = await loadStory(tx, actor, 'translation.request', storyId);
    const key = { groupId: story.groupId, language };
    const { count } = await tx.translationRequest.deleteMany({ where: { ...key, storyId: null } });
    if (count > 0) await told(tx, actor, story, 'translation.unwant', { language });
    const left = await tx.translationRequest.count({ where: key });
    return left > 0 ? { ok: false, reason: 'started' } : { ok: true };
  });
}

export type Assigned = { ok: true } | { ok: false; reason: 'not_wanted' | 'not_their_language' };

/**
 * Gives a wanted language to somebody who works in it, or to everybody who does.
 * @throws NewsroomError `not_found`, `forbidden`, `invalid` if there is no such person, or not any more
 */
export async function assignTranslation(
  actor: PersonActor,
  { storyId, language, personId }: z.output<typeof assignSchema>,
): Promise<Assigned> {
  return inTransaction(async (tx): Promise<Assigned> => {
    const { story } = await loadStory(tx, actor, 'translation.request', storyId);
    if (personId) {
      const person = await tx.person.findUnique({ where: { id: personId } });
      if (!person || person.disabledAt) throw gone();
      if (!person.languages.includes(language)) return { ok: false, reason: 'not_their_language' };
    }
    const { count } = await tx.translationRequest.updateMany({
      where: { groupId: story.groupId, language },
      data: { assigneeId: personId },
    });
    if (count === 0) return { ok: false, reason: 'not_wanted' };
    await told(tx, actor, story, 'translation.assign', { language, personId });
    return { ok: true };
  });
}

export type Taken = { ok: true } | { ok: false; reason: 'not_wanted' | 'taken' | 'not_your_language' };

/** Takes an open translation on oneself. Of two people at once, one gets it. */
export async function takeTranslation(
  actor: PersonActor,
  { storyId, language }: z.output<typeof pieceLanguageSchema>,
): Promise<Taken> {
  return inTransaction(async (tx): Promise<Taken> => {
    const { story } = await loadStory(tx, actor, 'translation.start', storyId);
    if (!actor.languages.includes(language)) return { ok: false, reason: 'not_your_language' };
    const key = { groupId: story.groupId, language };
    const { count } = await tx.translationRequest.updateMany({
      where: { ...key, assigneeId: null },
      data: { assigneeId: actor.id },
    });
    if (count > 0) {
      await told(tx, actor, story, 'translation.take', { language });
      return { ok: true };
    }
    const request = await tx.translationRequest.findFirst({ where: key, select: { assigneeId: true } });
    if (!request) return { ok: false, reason: 'not_wanted' };
    return request.assigneeId === actor.id ? { ok: true } : { ok: false, reason: 'taken' };
  });
}

async function told(
  tx: Tx,
  actor: PersonActor,
  story: Piece,
  action: string,
  detail: Record<string, string | string[] | null>,
): Promise<void> {
  await recordAudit(tx, actor, action, { type: 'story', id: story.id }, detail);
  await notify(tx, { type: 'story', storyId: story.id, version: story.version });
}

const gone = () =>
  new NewsroomError('invalid', 'This person is not in the newsroom any more. Choose somebody else.', {
    fields: { personId: ['Choose somebody else.'] },
  });
