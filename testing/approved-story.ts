import type { PersonActor } from '#newsroom/actor.ts';
import { approve, startReview, submit } from '#newsroom/story/commands.ts';
import { makeStory } from './stories.ts';

type Hands = { author: PersonActor; editor: PersonActor };

/** A story with a section that went the whole way to its approval, by two people. */
export async function makeApprovedStory(
  { author, editor }: Hands,
  overrides: Parameters<typeof makeStory>[0] = {},
) {
  const story = await makeStory({ authorId: author.id, sectionSlug: 'world', ...overrides });
  await submit(author, story.id);
  await startReview(editor, story.id);
  await approve(editor, { storyId: story.id, contentHash: story.contentHash });
  return story;
}
