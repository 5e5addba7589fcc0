import type { StoryHead } from '#newsroom/authority/story-feed.ts';

type Rights = Pick<StoryHead, 'state' | 'abilities'>;

/** What somebody is told whose rights have become fewer while they had the story open; null once they may write again. */
export function fewerRights(before: Rights, after: Rights): string | null | undefined {
  if (after.abilities['story.write']) return null;
  const lost = (['story.write', 'story.suggest', 'story.annotate'] as const).find(
    (action) => before.abilities[action] && !after.abilities[action],
  );
  if (!lost) return undefined;
  const why =
    before.state === after.state
      ? 'Your rights have changed.'
      : `The story is ${after.state.replaceAll('_', ' ')} now.`;
  return `${why} ${leftTo(after)}`;
}

function leftTo({ abilities }: Rights): string {
  if (abilities['story.suggest']) return 'You can still suggest changes to it and add notes.';
  return abilities['story.annotate'] ? 'You can still read it and add notes.' : 'You can still read it.';
}
