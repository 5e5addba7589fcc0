import type { PersonActor } from '#newsroom/actor.ts';
import { db, inTransaction } from '#newsroom/db/client.ts';
import { buildDocument } from '#newsroom/document/build.ts';
import { blockHash } from '#newsroom/document/hash.ts';
import { parseDocument } from '#newsroom/document/parse.ts';
import { textUnits } from '#newsroom/document/units.ts';
import { insertStory } from '#newsroom/story/insert.ts';
import type { Slot } from './edits.ts';

export async function want(
  editor: PersonActor,
  { id }: Slot,
  { language, assignee }: { language: string; assignee?: PersonActor },
) {
  const story = await db().story.findUniqueOrThrow({ where: { id } });
  await db().translationRequest.create({
    data: { groupId: story.groupId, language, requestedById: editor.id, assigneeId: assignee?.id ?? null },
  });
}

export async function begin(actor: PersonActor, from: Slot, story: Slot, language: string) {
  const source = await db().story.findUniqueOrThrow({ where: { id: from.id } });
  const units = textUnits(parseDocument(source.document));
  const blocks = units.slice(2).map((unit) => ({
    type: unit.type === 'heading' ? ('heading' as const) : ('paragraph' as const),
    text: '',
  }));
  const document = buildDocument({ headline: '', standfirst: '', blocks });
  const targets = textUnits(document);
  await inTransaction(async (tx) => {
    const made = await insertStory(tx, actor, {
      document,
      language,
      authorId: actor.id,
      groupId: source.groupId,
      translatedFromId: source.id,
      sectionSlug: source.sectionSlug,
      byline: actor.name,
      reason: 'translation',
    });
    story.id = made.id;
    await tx.translationRequest.updateMany({
      where: { groupId: source.groupId, language },
      data: { storyId: made.id, assigneeId: actor.id },
    });
    await tx.translatedBlock.createMany({
      data: units.map((unit, position) => ({
        storyId: made.id,
        blockId: targets[position]?.id ?? '',
        sourceBlockId: unit.id ?? '',
        sourceText: unit.text,
        sourceHash: blockHash(unit.text),
        position,
      })),
    });
  });
}
