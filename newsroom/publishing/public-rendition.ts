// Readers have no account: nothing here takes an actor, and nothing here serves but what a publication shows.
import { db } from '../db/client.ts';
import { mediaStore } from '../media/chosen-store.ts';
import { type Rendition, rendition } from '../media/rendition.ts';
import { readSnapshots } from './public-pictures.ts';

/** A size of a picture that is out now, under its key; null for every other. @throws Error as the store does */
export async function publicRendition(key: string, file: string): Promise<Rendition | null> {
  if (!/^[0-9a-f]{40}$/.test(key)) return null;
  const shown = await db().publicStory.findFirst({
    where: { pictureKeys: { has: key }, withdrawn: false },
    select: { publication: { select: { pictures: true } } },
  });
  const picture = readSnapshots(shown?.publication.pictures).find((each) => each.key === key);
  if (!picture) return null;
  const sha256 = new Uint8Array(Buffer.from(picture.sha256, 'hex'));
  return rendition(mediaStore(), { ...picture, sha256 }, file);
}
