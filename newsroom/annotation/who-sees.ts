import { personActor } from '../actor.ts';
import type { Tx } from '../db/client.ts';
import { notFound } from '../errors.ts';
import { canOnStory } from '../permissions.ts';
import { storySubject, subjectParts } from '../story/load.ts';

/**
 * Those who may see the story, by name: the people whom its notes can be for. The caller has authorised the actor.
 * @throws NewsroomError `not_found`
 */
export async function whoSees(tx: Tx, storyId: string): Promise<{ id: string; name: string }[]> {
  const story = await tx.story.findUnique({ where: { id: storyId }, include: subjectParts });
  if (!story) throw notFound('story');
  const subject = await storySubject(tx, story);
  const people = await tx.person.findMany({
    where: { disabledAt: null },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    select: { id: true, name: true, role: true, languages: true },
  });
  return people
    .filter((person) => canOnStory(personActor(person), 'story.read', subject))
    .map(({ id, name }) => ({ id, name }));
}
