import { createHash } from 'node:crypto';
import { db } from '#newsroom/db/client.ts';
import type { Picture } from '#newsroom/db/generated/client.ts';

/** The row of a picture of a story's piece, without a file: for what only asks who may, and what may go out. */
export async function makePicture(
  storyId: string,
  overrides: Partial<Omit<Picture, 'crop'>> & Pick<Picture, 'addedById'>,
): Promise<Picture> {
  const { groupId } = await db().story.findUniqueOrThrow({ where: { id: storyId } });
  const sha256 = new Uint8Array(createHash('sha256').update(crypto.randomUUID()).digest());
  return db().picture.create({
    data: { groupId, sha256, mediaType: 'image/jpeg', size: 9, width: 2400, height: 1600, ...overrides },
  });
}
