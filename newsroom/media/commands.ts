import { createHash } from 'node:crypto';
import type { PersonActor } from '../actor.ts';
import { recordAudit } from '../audit/record.ts';
import { db, inTransaction, type Tx } from '../db/client.ts';
import { Prisma } from '../db/generated/client.ts';
import { notify } from '../db/notify.ts';
import { NewsroomError } from '../errors.ts';
import { authorize } from '../permissions.ts';
import { loadStory } from '../story/load.ts';
import { loadPicture } from './access.ts';
import { mediaStore } from './chosen-store.ts';
import { deskPicture } from './desk-picture.ts';
import { readPicture } from './read-picture.ts';
import { originalKey } from './rendition.ts';
import type { ChangePicture, DeskPicture } from './schema.ts';

type Given = { storyId: string; name: string; bytes: Uint8Array };

/**
 * Takes a picture in for a story's piece. Caption, credit and copyright are read from the file, and the source where
 * its credit names one; what is kept has none of it.
 * @throws NewsroomError `not_found`, `forbidden`, `invalid`, `too_large`
 */
export async function addPicture(actor: PersonActor, { storyId, name, bytes }: Given): Promise<DeskPicture> {
  await loadStory(db(), actor, 'picture.add', storyId);
  const { words, isFirstFrame, ...read } = await readPicture(bytes);
  const sha256 = createHash('sha256').update(read.bytes).digest();
  const file = { sha256, mediaType: read.mediaType };
  await mediaStore().put(originalKey(file), read.bytes, read.mediaType);
  const added = await inTransaction(async (tx) => {
    // Rights may have changed while the picture was read.
    const { story } = await loadStory(tx, actor, 'picture.add', storyId);
    const picture = await tx.picture.create({
      data: {
        ...{ ...file, ...words, groupId: story.groupId, addedById: actor.id },
        ...{ size: read.bytes.byteLength, width: read.width, height: read.height },
        fileName: fileName(name),
        sourceId: await sourceNamed(tx, words.credit),
      },
    });
    const subject = { type: 'picture', id: picture.id } as const;
    await recordAudit(tx, actor, 'picture.add', subject, { storyId: story.id, size: bytes.byteLength });
    return picture;
  });
  const note = isFirstFrame ? { note: 'It was an animation: only its first frame is kept.' } : {};
  return { ...deskPicture(added), ...note };
}

/**
 * Changes how a picture is framed, and whose it is. What is out stays as it went out.
 * @throws NewsroomError `not_found`, `forbidden`, `invalid`
 */
export async function changePicture(
  actor: PersonActor,
  pictureId: string,
  input: ChangePicture,
): Promise<DeskPicture> {
  return inTransaction(async (tx) => {
    const { picture } = await loadPicture(tx, actor, 'picture.change', pictureId);
    const sourceId = input.whose === 'own' ? null : input.whose;
    if (sourceId !== picture.sourceId && sourceId !== null) {
      authorize(actor, 'source.read');
      const source = await tx.source.findUnique({ where: { id: sourceId }, select: { id: true } });
      if (!source) throw new NewsroomError('invalid', 'This source is no longer on file. Choose another.');
    }
    const { crop, focalX, focalY } = input;
    const changed = await tx.picture.update({
      where: { id: picture.id },
      data: { focalX, focalY, sourceId, crop: crop ?? Prisma.DbNull, isOwn: input.whose === 'own' },
    });
    const subject = { type: 'picture', id: picture.id } as const;
    await recordAudit(tx, actor, 'picture.change', subject, { crop, focalX, focalY, whose: input.whose });
    const versions = await tx.story.findMany({ where: { groupId: picture.groupId }, select: { id: true } });
    for (const { id } of versions) await notify(tx, { type: 'picture', storyId: id, pictureId: picture.id });
    return deskPicture(changed);
  });
}

/** The source that a credit names, or a part of it between strokes. */
async function sourceNamed(tx: Tx, credit: string): Promise<string | null> {
  const names = [credit, ...credit.split('/')].map((name) => name.trim()).filter((name) => name !== '');
  if (names.length === 0) return null;
  const found = await tx.source.findMany({
    where: { OR: [{ name: { in: names } }, { aliases: { hasSome: names } }] },
    select: { id: true },
    take: 2,
  });
  // Two that go by one name are for a person to tell apart.
  return found.length === 1 ? (found[0]?.id ?? null) : null;
}

/** Without a path, and without what no database takes. */
const fileName = (name: string): string =>
  (name.toWellFormed().split(/[/\\]/).at(-1) ?? '')
    .replace(/\p{Cc}/gu, '')
    .trim()
    .slice(-120);
