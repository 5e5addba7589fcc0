import { startTranslation } from '#newsroom/translation/commands.ts';
import { requestLanguages } from '#newsroom/translation/requests.ts';
import { makeStory } from '#testing/stories.ts';
import { doorsOf } from './door.ts';
import type { Hands } from './hands.ts';

const door = doorsOf('app/desk/translations/actions.ts', {
  by: 'editor',
  refused: { stranger: 'not_found', author: 'forbidden' },
});

/** A story of the author's that is wanted in Turkish, and nobody has taken it on. */
async function wanted({ author, editor }: Hands) {
  const { id, groupId } = await makeStory({ authorId: author.actor.id });
  await requestLanguages(editor.actor, { storyId: id, languages: ['tr'] });
  return { input: { storyId: id, language: 'tr' }, about: [id, groupId] };
}

/** Doors to a piece's languages. */
export const translationDoors = [
  door('wantLanguage', async ({ author }) => {
    const { id, groupId } = await makeStory({ authorId: author.actor.id });
    return { input: { storyId: id, languages: ['tr', 'ar'] }, about: [id, groupId] };
  }),
  door('unwant', wanted),
  door('assign', async (hands) => {
    const { input, about } = await wanted(hands);
    return { input: { ...input, personId: hands.editor.actor.id }, about };
  }),
  door('take', wanted, { by: 'author', refused: { stranger: 'not_found' } }),
  door('start', wanted, { by: 'author', refused: { stranger: 'not_found' } }),
  door(
    'stillHolds',
    async (hands) => {
      const { input } = await wanted(hands);
      const started = await startTranslation(hands.editor.actor, input);
      if (!started.ok) throw new Error('The translation was not started');
      const storyId = started.storyId;
      return { input: { storyId, sourceBlockId: 'gone', sourceHash: null }, about: [storyId] };
    },
    { refused: { stranger: 'not_found', author: 'not_found' } },
  ),
];
