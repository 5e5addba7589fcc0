import { addEntry, removeEntry } from '#newsroom/explainer/library-commands.ts';
import { doorsOf } from './door.ts';
import type { Hands } from './hands.ts';

const library = doorsOf('app/desk/explainers/actions.ts', {
  by: 'editor',
  refused: { stranger: 'forbidden', author: 'forbidden' },
});

const entry = () => ({
  ...{ language: 'en', words: [`fog bell ${crypto.randomUUID()}`] },
  ...{ body: 'It is rung when nobody sees the pier.', rich: null },
});

async function standing({ editor }: Hands) {
  const { language, words, body, rich } = entry();
  const { id } = await addEntry(editor.actor, { language, words, body, rich });
  return { id, was: { words, body } };
}

/** Doors to the newsroom's library of explainers. */
export const libraryDoors = [
  library('addEntry', async () => {
    const input = entry();
    return { input, about: input.words };
  }),
  library('changeEntry', async (hands) => {
    const { id, was } = await standing(hands);
    return { input: { ...entry(), entryId: id, was }, about: [id] };
  }),
  library('removeEntry', async (hands) => {
    const { id } = await standing(hands);
    return { input: { entryId: id }, about: [id] };
  }),
  library('restoreEntry', async (hands) => {
    const { id } = await standing(hands);
    await removeEntry(hands.editor.actor, { entryId: id });
    return { input: { entryId: id }, about: [id] };
  }),
];
