import type { Actor } from '../actor.ts';
import { db } from '../db/client.ts';
import { notFound } from '../errors.ts';
import { can } from '../permissions.ts';
import { loadPicture } from './access.ts';
import { mediaStore } from './chosen-store.ts';
import { deskPicture, framed } from './desk-picture.ts';
import { framingKey, type Rendition, rendition } from './rendition.ts';
import { cropRegion, servedWidths } from './rules.ts';

import type { DeskPicture } from './schema.ts';

/** A picture for its sheet: with what the actor may do, and the sources that they may choose from. */
export type PictureForSheet = {
  picture: DeskPicture;
  mayChange: boolean;
  sources: { id: string; name: string }[];
};

/** @throws NewsroomError `not_found` */
export async function getPicture(actor: Actor, pictureId: string): Promise<PictureForSheet> {
  const { picture, mayChange } = await loadPicture(db(), actor, 'story.read', pictureId);
  const ofPicture = { id: { in: picture.sourceId ? [picture.sourceId] : [] } };
  const sources = await db().source.findMany({
    where: can(actor, 'source.read') ? {} : ofPicture,
    select: { id: true, name: true },
    orderBy: { name: 'asc' },
  });
  return { picture: deskPicture(picture), mayChange, sources };
}

/**
 * A size of a picture for the desk: `desk.webp` as it is framed now, `whole.webp` all of it, or any that readers get.
 * `key` changes with what it looks like.
 * @throws NewsroomError `not_found`
 */
export async function deskRendition(
  actor: Actor,
  pictureId: string,
  file: string,
): Promise<Rendition & { key: string }> {
  const { picture } = await loadPicture(db(), actor, 'story.read', pictureId);
  const frame = framed(picture);
  const shown = file === 'whole.webp' ? { ...frame, crop: null } : frame;
  const isNamed = file === 'whole.webp' || file === 'desk.webp';
  const width = deskWidth(cropRegion(shown, shown.crop).width);
  const made = await rendition(mediaStore(), shown, isNamed ? `${width}.webp` : file);
  if (!made) throw notFound('size of the picture');
  return { ...made, key: framingKey(shown) };
}

const deskWidth = (width: number) => servedWidths(width).findLast((each) => each <= 960) ?? width;
