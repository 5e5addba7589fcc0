import { beforeAll, expect, it } from 'vitest';
import { makeActor } from '#testing/factories.ts';
import { makeStory } from '#testing/stories.ts';
import type { PersonActor } from '../actor.ts';
import { db } from '../db/client.ts';
import { addEntry, changeEntry, removeEntry, restoreEntry } from './library-commands.ts';
import { entriesForStory, explainerLibrary } from './library-queries.ts';
import { type NewEntry, newEntrySchema } from './library-schema.ts';

const entry = (language: string, words: string[], body = 'What it is.'): NewEntry => ({
  ...{ language, words, body, rich: null },
});

let editor: PersonActor;
beforeAll(async () => {
  editor = await makeActor('editor');
});

it('is kept by editors and read by everybody, and what is removed comes back', async () => {
  const { id } = await addEntry(editor, entry('en', ['Tide Council', 'the Council']));
  const bold = newEntrySchema.parse({
    ...entry('en', [' Tide Council ', 'Tide Council'], 'The seven who set tolls.'),
    rich: {
      type: 'doc',
      content: [
        {
          type: 'paragraph',
          content: [{ type: 'text', text: 'The seven who set tolls.', marks: [{ type: 'strong' }] }],
        },
      ],
    },
  });
  const was = { words: ['Tide Council', 'the Council'], body: 'What it is.' };
  await changeEntry(editor, { ...bold, entryId: id, was });
  const reporter = await makeActor('reporter');
  const seen = await explainerLibrary(reporter);
  expect(seen).toEqual({
    entries: [{ ...bold, id, words: ['Tide Council'] }],
    removed: [],
    mayManage: false,
  });

  await removeEntry(editor, { entryId: id });
  expect(await explainerLibrary(editor)).toMatchObject({ entries: [], removed: [{ id }], mayManage: true });
  expect((await explainerLibrary(reporter)).removed).toEqual([]);
  await restoreEntry(editor, { entryId: id });
  expect((await explainerLibrary(reporter)).entries).toHaveLength(1);

  const audit = await db().auditEntry.findMany({
    where: { action: { startsWith: 'library.' } },
    orderBy: { id: 'asc' },
  });
  expect(audit.map(({ action }) => action)).toEqual([
    'library.add',
    'library.change',
    'library.remove',
    'library.restore',
  ]);
  expect(audit[1]?.detail).toMatchObject({ from: { body: 'What it is.' }, to: { body: bold.body } });
});

it('explains words of a language once, however they are written, also when two add them together', async () => {
  const { id } = await addEntry(editor, entry('tr', ['İskele Kurulu']));
  for (const words of [['liman', 'iskele kurulu'], ['ISKELE KURULU']])
    await expect(addEntry(editor, entry('tr', words))).rejects.toMatchObject({
      code: 'invalid',
      fields: { words: [expect.stringContaining('İskele Kurulu')] },
    });
  await addEntry(editor, entry('de', ['iskele kurulu']));

  await removeEntry(editor, { entryId: id });
  const both = [1, 2].map(() => addEntry(editor, entry('tr', ['iskele kurulu'])));
  const answers = await Promise.allSettled(both);
  expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  await expect(restoreEntry(editor, { entryId: id })).rejects.toMatchObject({ code: 'invalid' });
});

it('has for a story what is in its language', async () => {
  const storyOf = (language: string) => makeStory({ authorId: editor.id, language });
  await addEntry(editor, entry('pt', ['maré']));
  const { id } = await addEntry(editor, entry('pt-BR', ['farol']));
  const brazilian = await entriesForStory(editor, (await storyOf('pt-BR')).id);
  expect(brazilian.map(({ words }) => words[0])).toEqual(['maré', 'farol']);
  await removeEntry(editor, { entryId: id });
  expect(await entriesForStory(editor, (await storyOf('pt')).id)).toHaveLength(1);
  const stranger = await makeActor('reporter');
  const unseen = entriesForStory(stranger, (await storyOf('pt')).id);
  await expect(unseen).rejects.toMatchObject({ code: 'not_found' });
});

it('is not for a reporter to change', async () => {
  const reporter = await makeActor('reporter');
  const { id } = await addEntry(editor, entry('en', ['harbour due']));
  for (const attempt of [
    addEntry(reporter, entry('en', ['toll'])),
    changeEntry(reporter, { ...entry('en', ['toll']), entryId: id, was: { words: [], body: '' } }),
    removeEntry(reporter, { entryId: id }),
    restoreEntry(reporter, { entryId: id }),
  ])
    await expect(attempt).rejects.toMatchObject({ code: 'forbidden' });
  const unknown = { entryId: crypto.randomUUID() };
  await expect(removeEntry(editor, unknown)).rejects.toMatchObject({ code: 'not_found' });
});

const mention = { type: 'mention', attrs: { personId: crypto.randomUUID(), name: 'Somebody' } };
const paragraph = (content: object[]) => ({ type: 'doc', content: [{ type: 'paragraph', content }] });

it.each([
  { ...entry('english', ['tide']) },
  entry('en', []),
  entry('en', ['—']),
  entry('en', ['tide\0']),
  entry('en', ['tide'], ' '),
  entry('en', ['tide'], 'x'.repeat(1001)),
  { ...entry('en', ['tide']), rich: { type: 'doc' } },
  { ...entry('en', ['tide']), rich: paragraph([mention]) },
  { ...entry('en', ['tide']), rich: paragraph([{ type: 'text', text: 'x'.repeat(1001) }]) },
])('takes no entry such as number %#', (input) =>
  expect(newEntrySchema.safeParse(input).success).toBe(false),
);

it('is not written over what somebody else has made of it since it was read', async () => {
  const first = entry('kmr', ['bazirganî'], 'Kirîn û firotin.');
  const { id: entryId } = await addEntry(editor, first);
  const was = { words: first.words, body: first.body };
  const second = entry('kmr', ['bazirganî'], 'Kirîn û firotina mal.');
  await changeEntry(await makeActor('editor'), { ...second, entryId, was });
  const late = { ...entry('kmr', ['bazirganî'], 'Danûstandin.'), entryId };
  await expect(changeEntry(editor, { ...late, was })).rejects.toMatchObject({
    code: 'conflict',
    message: expect.stringContaining('Kirîn û firotina mal.') as string,
  });
  await changeEntry(editor, { ...late, was: { words: second.words, body: second.body } });
});
