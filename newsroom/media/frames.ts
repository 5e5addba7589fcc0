import type { Actor } from '../actor.ts';
import { db } from '../db/client.ts';
import type { Picture } from '../db/generated/client.ts';
import { loadStoryFacts, type StoryRef } from '../story/load.ts';
import { deskPicture } from './desk-picture.ts';
import { frameOfPicture } from './rules.ts';
import type { PictureFrame } from './schema.ts';

/**
 * The frames of all pictures of a story's piece, for drawing them with the right sides before they come.
 * @throws NewsroomError `not_found`
 */
export async function listFrames(actor: Actor, ref: StoryRef): Promise<PictureFrame[]> {
  const { story } = await loadStoryFacts(db(), actor, 'story.read', ref);
  const pictures = await db().picture.findMany({ where: { groupId: story.groupId }, orderBy: { id: 'asc' } });
  return pictures.map(toFrame);
}

/** The frame of a picture of a story that somebody has open; null if it is of another piece. */
export async function frameIn(storyId: string, pictureId: string): Promise<PictureFrame | null> {
  const picture = await db().picture.findFirst({
    where: { id: pictureId, group: { stories: { some: { id: storyId } } } },
  });
  return picture && toFrame(picture);
}

const toFrame = (picture: Picture): PictureFrame => frameOfPicture(deskPicture(picture));
