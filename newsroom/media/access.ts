import type { Actor } from '../actor.ts';
import type { Tx } from '../db/client.ts';
import { notFound } from '../errors.ts';
import { authorizeOnStory, canOnStory, type StoryAction } from '../permissions.ts';
import { isId, storySubject, subjectParts } from '../story/load.ts';

/**
 * A picture, once the actor is known to be allowed the action on a version of its piece.
 * @throws NewsroomError `not_found` if there is none or the actor sees no version of the piece, `forbidden`
 */
export async function loadPicture(tx: Tx, actor: Actor, action: StoryAction, pictureId: string) {
  const picture = isId(pictureId) ? await tx.picture.findUnique({ where: { id: pictureId } }) : null;
  if (!picture) throw notFound('picture');
  const versions = await tx.story.findMany({ where: { groupId: picture.groupId }, include: subjectParts });
  const subjects = await Promise.all(versions.map((story) => storySubject(tx, story)));
  const visible = subjects.filter((subject) => canOnStory(actor, 'story.read', subject));
  const [one] = visible;
  if (!one) throw notFound('picture');
  const mayChange = visible.some((subject) => canOnStory(actor, 'picture.change', subject));
  if (!visible.some((subject) => canOnStory(actor, action, subject))) authorizeOnStory(actor, action, one);
  return { picture, mayChange };
}
