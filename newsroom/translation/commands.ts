import type { z } from 'zod';
import type { PersonActor } from '../actor.ts';
import { raiseAlerts } from '../alert/raise-alerts.ts';
import { recordAudit } from '../audit/record.ts';
import { inTransaction, type Tx } from '../db/client.ts';
import { notify } from '../db/notify.ts';
import { blockHash } from '../document/hash.ts';
import { parseDocument } from '../document/parse.ts';
import { textUnits } from '../document/units.ts';
import { NewsroomError } from '../errors.ts';
import { canOnStory } from '../permissions.ts';
import { insertStory } from '../story/insert.ts';
import { loadStory, lockStory } from '../story/load.ts';
import { blankCopy, sourceUnits } from './blank-copy.ts';
import { judgeStart, type StartRefusal } from './rules.ts';
import type { confirmBlockSchema, pieceLanguageSchema } from './schema.ts';
import { staleBlocks } from './stale-blocks.ts';

export type Started =
  | { ok: true; storyId: string /** The piece was in this language already. */; before: boolean }
  | { ok: false; reason: StartRefusal };

/**
 * Makes the linked story in another language: the source's structure, its text blocks empty and ready to be written,
 * each knowing what it is made from. The translator is its author. Started twice, or by two people at once, there is
 * one story.
 * @throws NewsroomError `not_found`, `forbidden`
 */
export async function startTranslation(
  actor: PersonActor,
  { storyId, language }: z.output<typeof pieceLanguageSchema>,
): Promise<Started> {
  return inTransaction(async (tx): Promise<Started> => {
    const { story, subject } = await loadStory(tx, actor, 'translation.start', storyId);
    const { groupId } = story;
    await tx.$queryRaw`SELECT 1 FROM story_group WHERE id = ${groupId}::uuid FOR UPDATE`;
    const version = await tx.story.findFirst({ where: { groupId, language }, select: { id: true } });
    if (version) return { ok: true, storyId: version.id, before: true };
    if (story.state === 'spiked') return { ok: false, reason: 'spiked' };
    const request = await tx.translationRequest.findFirst({ where: { groupId, language } });
    const decides = canOnStory(actor, 'translation.request', subject);
    const refusal = judgeStart({ id: actor.id, languages: actor.languages, decides }, language, request);
    if (refusal) return { ok: false, reason: refusal };

    const { document, links } = blankCopy(parseDocument(story.document));
    const translatorId = request?.assigneeId ?? actor.id;
    const made = await insertStory(tx, actor, {
      document,
      language,
      groupId,
      authorId: translatorId,
      translatedFromId: story.id,
      sourceId: story.sourceId,
      sectionSlug: story.sectionSlug,
      byline: story.byline,
      credit: story.credit,
      embargoUntil: story.embargoUntil,
      reason: 'translation',
    });
    await tx.translatedBlock.createMany({ data: links.map((link) => ({ ...link, storyId: made.id })) });
    const fields = { assigneeId: translatorId, storyId: made.id, freshHash: story.contentHash };
    await tx.translationRequest.upsert({
      where: { groupId_language: { groupId, language } },
      create: { groupId, language, requestedById: actor.id, ...fields },
      update: fields,
    });
    await raiseAlerts(tx, groupId);
    const detail = { from: story.id, language };
    await recordAudit(tx, actor, 'translation.start', { type: 'story', id: made.id }, detail);
    await notify(tx, { type: 'story', storyId: story.id, version: story.version });
    return { ok: true, storyId: made.id, before: false };
  });
}

export type Confirmed =
  | { ok: true /** Stale blocks that are left. */; left: number }
  /** The source has changed again since the person looked. */
  | { ok: false; reason: 'changed_again' };

/**
 * Says that a block of a translation holds for its source as that is now. For a new source block, `blockId` says where
 * it was translated; without it, that it needs no block of its own.
 * @throws NewsroomError `not_found`, `forbidden`, `invalid` if the translation has no such block
 */
export async function confirmBlock(
  actor: PersonActor,
  { storyId, sourceBlockId, sourceHash, blockId }: z.output<typeof confirmBlockSchema>,
): Promise<Confirmed> {
  return inTransaction(async (tx): Promise<Confirmed> => {
    const { story } = await lockStory(tx, actor, 'translation.confirm', storyId);
    // The source must not move between the comparison and the mark that nothing is stale.
    await tx.$queryRaw`SELECT 1 FROM story WHERE id = ${story.translatedFromId}::uuid FOR SHARE`;
    const stale = await staleBlocks(tx, storyId);
    const block = stale.find((candidate) => candidate.sourceBlockId === sourceBlockId);
    if (!block) return { ok: true, left: stale.length };
    if (block.sourceHash !== sourceHash) return { ok: false, reason: 'changed_again' };
    if (blockId !== undefined) requireBlock(story.document, blockId);

    const key = { storyId_sourceBlockId: { storyId, sourceBlockId } };
    if (block.after === null) await tx.translatedBlock.delete({ where: key });
    else {
      const now = { sourceText: block.after, sourceHash: blockHash(block.after) };
      const position = await positionOf(tx, story.translatedFromId, sourceBlockId);
      await tx.translatedBlock.upsert({
        where: key,
        create: { storyId, sourceBlockId, blockId: blockId ?? null, position, ...now },
        update: { ...now, position, ...(blockId !== undefined && { blockId }) },
      });
    }
    const left = stale.length - 1;
    await markFresh(tx, storyId, left === 0 ? story.translatedFromId : null);
    const detail = { sourceBlockId, kind: block.kind, before: block.before, after: block.after };
    await recordAudit(tx, actor, 'translation.confirm', { type: 'story', id: storyId }, detail);
    await notify(tx, { type: 'story', storyId, version: story.version });
    return { ok: true, left };
  });
}

function requireBlock(document: unknown, blockId: string): void {
  if (textUnits(parseDocument(document)).some((unit) => unit.id === blockId)) return;
  throw new NewsroomError('invalid', 'The translation has no such paragraph any more. Choose it again.');
}

async function positionOf(tx: Tx, sourceId: string | null, sourceBlockId: string): Promise<number> {
  const source = await tx.story.findUniqueOrThrow({
    where: { id: sourceId ?? '' },
    select: { document: true },
  });
  return sourceUnits(parseDocument(source.document)).findIndex((unit) => unit.id === sourceBlockId);
}

/** Notes that every block holds for the source as it is; or, without one, that no text of it is known to hold for all. */
async function markFresh(tx: Tx, storyId: string, sourceId: string | null): Promise<void> {
  const source =
    sourceId &&
    (await tx.story.findUniqueOrThrow({ where: { id: sourceId }, select: { contentHash: true } }));
  const freshHash = source ? source.contentHash : null;
  await tx.translationRequest.updateMany({ where: { storyId }, data: { freshHash } });
}
