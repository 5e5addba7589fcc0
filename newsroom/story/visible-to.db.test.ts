import { expect, test } from 'vitest';
import { makePerson } from '#testing/factories.ts';
import { plainStory } from '#testing/plain-story.ts';
import { type PersonActor, personActor } from '../actor.ts';
import { db } from '../db/client.ts';
import { canOnStory } from '../permissions.ts';
import { insertStory } from './insert.ts';
import { loadStory } from './load.ts';
import { visibleTo } from './visible-to.ts';

/** One story for each way that a reporter may or may not come to see one. */
async function storiesAround(reporter: PersonActor, editor: PersonActor) {
  const document = plainStory('Bridge opens');
  const write = (authorId: string) =>
    insertStory(db(), editor, { document, language: 'en', authorId, reason: 'created' });
  const request = (groupId: string, language: string, assigneeId: string | null) =>
    db().translationRequest.create({ data: { groupId, language, assigneeId, requestedById: editor.id } });
  const stories = {
    own: await write(reporter.id),
    others: await write(editor.id),
    offered: await write(editor.id),
    offeredInAnotherLanguage: await write(editor.id),
    translatedByMe: await write(editor.id),
    translatedByAnother: await write(editor.id),
  };
  await request(stories.offered.groupId, 'tr', null);
  await request(stories.offeredInAnotherLanguage.groupId, 'ar', null);
  await request(stories.translatedByMe.groupId, 'tr', reporter.id);
  await request(stories.translatedByAnother.groupId, 'tr', editor.id);
  return stories;
}

test('the condition of lists and the permission matrix let the same stories through', async () => {
  const reporter = personActor(await makePerson({ role: 'reporter', languages: ['tr'] }));
  const editor = personActor(await makePerson({ role: 'editor' }));
  const stories = await storiesAround(reporter, editor);
  for (const actor of [reporter, editor]) {
    const listed = await db().story.findMany({ where: visibleTo(actor), select: { id: true } });
    const shown = new Set(listed.map((story) => story.id));
    for (const [name, story] of Object.entries(stories)) {
      const { subject } = await loadStory(db(), editor, 'story.read', story.id);
      expect([name, shown.has(story.id)]).toEqual([name, canOnStory(actor, 'story.read', subject)]);
    }
  }
});

test('a reporter sees their own, what they translate and what is offered in their languages', async () => {
  const reporter = personActor(await makePerson({ role: 'reporter', languages: ['tr'] }));
  const editor = personActor(await makePerson({ role: 'editor' }));
  const stories = await storiesAround(reporter, editor);
  const ids = Object.values(stories).map((story) => story.id);
  const listed = await db().story.findMany({
    where: { AND: [visibleTo(reporter), { id: { in: ids } }] },
    select: { id: true },
  });
  const names = Object.entries(stories).filter(([, story]) => listed.some(({ id }) => id === story.id));
  expect(names.map(([name]) => name)).toEqual(['own', 'offered', 'translatedByMe']);
});
