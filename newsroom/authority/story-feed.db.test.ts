import { Transform } from 'prosemirror-transform';
import { afterAll, expect, it } from 'vitest';
import { makeActor } from '#testing/factories.ts';
import { makeStory } from '#testing/stories.ts';
import { db, inTransaction } from '../db/client.ts';
import { stopListening } from '../db/listen.ts';
import { notify } from '../db/notify.ts';
import { parseDocument } from '../document/parse.ts';
import { documentSchema, schemaVersion } from '../document/schema.ts';
import { setLanguages } from '../people/commands.ts';
import { applySteps } from './apply-steps.ts';
import { listPresent, tellCaret } from './presence.ts';
import { type FeedEvent, openFeed } from './story-feed.ts';

afterAll(stopListening);

/** What a feed says, to be waited for. */
function ear() {
  const heard: FeedEvent[] = [];
  let wake = () => {};
  return {
    heard,
    send: (event: FeedEvent) => {
      heard.push(event);
      wake();
    },
    until: async (fits: (event: FeedEvent) => boolean): Promise<FeedEvent> => {
      for (;;) {
        const found = heard.find(fits);
        if (found) return found;
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    },
  };
}

async function write(
  actor: Awaited<ReturnType<typeof makeActor>>,
  storyId: string,
  version: number,
  text: string,
) {
  const { document } = await db().story.findUniqueOrThrow({ where: { id: storyId } });
  const transform = new Transform(parseDocument(document)).insert(1, documentSchema.text(text));
  const steps = transform.steps.map((step) => step.toJSON() as Record<string, unknown>);
  const delivery = { storyId, version, steps, clientId: 'tab-writer-1', schemaVersion, annotations: [] };
  return applySteps(actor, delivery);
}

it('begins with where the story stands, who is there, and what was missed', async () => {
  const editor = await makeActor('editor', { name: 'Deniz' });
  const { id: storyId } = await makeStory();
  await write(editor, storyId, 0, 'Missed ');
  const { heard, send } = ear();
  const feed = await openFeed(editor, { storyId, version: 0, clientId: 'tab-reader-1', send });
  expect(heard.slice(0, 3)).toMatchObject([
    { type: 'story', state: 'draft', abilities: { 'story.write': true } },
    { type: 'steps', steps: [{ version: 1, clientId: 'tab-writer-1' }] },
    { type: 'presence', people: [{ id: editor.id, name: 'Deniz' }] },
  ]);
  await feed.close();
  expect(await listPresent(storyId)).toEqual([]);
});

it('tells of steps, states, notes and people as they come, each once', async () => {
  const [editor, other] = [await makeActor('editor'), await makeActor('editor')];
  const { id: storyId } = await makeStory();
  const { heard, send, until } = ear();
  const feed = await openFeed(editor, { storyId, version: 0, clientId: 'tab-reader-2', send });
  await write(other, storyId, 0, 'One ');
  await until((event) => event.type === 'steps');
  await write(other, storyId, 1, 'Two ');
  await until((event) => event.type === 'steps' && event.steps[0]?.version === 2);
  await inTransaction((tx) => notify(tx, { type: 'annotations', storyId }));
  await until((event) => event.type === 'annotations');
  const second = await openFeed(other, { storyId, version: 2, clientId: 'tab-reader-3', send: () => {} });
  await until((event) => event.type === 'presence' && event.people.length === 2);
  await db().story.update({ where: { id: storyId }, data: { state: 'submitted' } });
  await inTransaction((tx) => notify(tx, { type: 'story', storyId, version: 2 }));
  await until((event) => event.type === 'story' && event.state === 'submitted');
  const versions = heard
    .flatMap((event) => (event.type === 'steps' ? event.steps : []))
    .map((step) => step.version);
  expect(versions).toEqual([1, 2]);
  await Promise.all([feed.close(), second.close()]);
});

it('tells a reporter that a submitted story can be written no more', async () => {
  const reporter = await makeActor('reporter');
  const { id: storyId } = await makeStory({ authorId: reporter.id });
  const { send, until } = ear();
  const feed = await openFeed(reporter, { storyId, version: 0, clientId: 'tab-reader-4', send });
  await db().story.update({ where: { id: storyId }, data: { state: 'submitted' } });
  await inTransaction((tx) => notify(tx, { type: 'story', storyId, version: 0 }));
  const event = await until((each) => each.type === 'story' && each.state === 'submitted');
  expect(event).toMatchObject({ abilities: { 'story.write': false, 'story.annotate': true } });
  await feed.close();
});

it('closes when the person changes, and when the story is out of their sight', async () => {
  const reporter = await makeActor('reporter', { languages: ['tr'] });
  const { id: storyId, groupId } = await makeStory();
  const request = { groupId, language: 'tr', requestedById: reporter.id };
  const { id } = await db().translationRequest.create({ data: request });
  const first = ear();
  await openFeed(reporter, { storyId, version: 0, clientId: 'tab-reader-5', send: first.send });
  await db().translationRequest.delete({ where: { id } });
  await inTransaction((tx) => notify(tx, { type: 'story', storyId, version: 0 }));
  await first.until((event) => event.type === 'closed');

  const editor = await makeActor('editor');
  const second = ear();
  await openFeed(editor, { storyId, version: 0, clientId: 'tab-reader-6', send: second.send });
  await inTransaction((tx) => notify(tx, { type: 'person', personId: editor.id }));
  await second.until((event) => event.type === 'closed');
});

it('closes when it may have missed that the person changed, and when their languages do', async () => {
  const admin = await makeActor('admin');
  const reporter = await makeActor('reporter', { languages: ['tr'] });
  const { id: storyId, groupId } = await makeStory();
  await db().translationRequest.create({ data: { groupId, language: 'tr', requestedById: admin.id } });
  const first = ear();
  await openFeed(reporter, { storyId, version: 0, clientId: 'tab-reader-8', send: first.send });
  await setLanguages(admin, { personId: reporter.id, languages: ['ar'] });
  await first.until((event) => event.type === 'closed');

  const second = ear();
  await openFeed(admin, { storyId, version: 0, clientId: 'tab-reader-9', send: second.send });
  await db().$queryRaw`
    SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE datname = current_database() AND query LIKE 'LISTEN%'`;
  await second.until((event) => event.type === 'closed');
});

it('is not opened for whoever may not see the story', async () => {
  const stranger = await makeActor('reporter');
  const { id: storyId } = await makeStory();
  const open = (id: string) =>
    openFeed(stranger, { storyId: id, version: 0, clientId: 'tab-reader-7', send: () => {} });
  for (const id of [storyId, crypto.randomUUID(), 'no-id']) {
    await expect(open(id)).rejects.toMatchObject({ code: 'not_found' });
  }
  expect(await listPresent(storyId)).toEqual([]);
});

it('forgets tabs that have not been heard of', async () => {
  const editor = await makeActor('editor');
  const { id: storyId } = await makeStory();
  const tab = { storyId, clientId: 'tab-dead-1', personId: editor.id };
  await db().presence.create({ data: { ...tab, seenAt: new Date(Date.now() - 46_000) } });
  expect(await listPresent(storyId)).toEqual([]);
  await db().presence.update({
    where: { storyId_clientId: { storyId, clientId: tab.clientId } },
    data: { seenAt: new Date() },
  });
  expect(await listPresent(storyId)).toHaveLength(1);
});

it('no longer tells of who was there in a process that was killed, though nobody comes or goes', async () => {
  const [editor, gone] = [await makeActor('editor'), await makeActor('editor')];
  const { id: storyId } = await makeStory();
  const tab = { storyId, clientId: 'tab-killed-1' };
  await db().presence.create({ data: { ...tab, personId: gone.id } });
  const { heard, send, until } = ear();
  const feed = await openFeed(editor, { storyId, version: 0, clientId: 'tab-reader-10', send });
  await until((event) => event.type === 'presence' && event.people.length === 2);
  await feed.touch();
  const before = heard.length;
  await feed.touch();
  expect(heard).toHaveLength(before);
  await db().presence.updateMany({ where: tab, data: { seenAt: new Date(Date.now() - 46_000) } });
  await feed.touch();
  expect(heard.at(-1)).toMatchObject({ type: 'presence', people: [{ id: editor.id }] });
  await feed.close();
});

it('keeps a tab there that has opened another feed before its old line was known to be dead', async () => {
  const editor = await makeActor('editor');
  const { id: storyId } = await makeStory();
  const tab = { storyId, version: 0, clientId: 'tab-asleep-1', send: () => {} };
  const old = await openFeed(editor, tab);
  await old.touch();
  const fresh = await openFeed(editor, tab);
  await old.touch();
  await old.close();
  expect(await listPresent(storyId)).toMatchObject([{ id: editor.id, tabs: [tab.clientId] }]);
  await fresh.touch();
  await fresh.close();
  expect(await listPresent(storyId)).toEqual([]);
});

it('tells the others where a cursor is, and nobody of a tab that was never let in', async () => {
  const [here, there] = [await makeActor('editor'), await makeActor('editor')];
  const { id: storyId } = await makeStory();
  const [own, others] = [ear(), ear()];
  const tab = { storyId, version: 0 };
  const feeds = [
    await openFeed(here, { ...tab, clientId: 'tab-caret-1', send: own.send }),
    await openFeed(there, { ...tab, clientId: 'tab-caret-2', send: others.send }),
  ];
  const place = { clientId: 'tab-caret-1', version: 0, anchor: 3, head: 7 };
  const refused = { code: 'not_found' };
  await expect(tellCaret(there, { storyId, ...place })).rejects.toMatchObject(refused);
  await expect(tellCaret(here, { storyId: (await makeStory()).id, ...place })).rejects.toMatchObject(refused);
  await tellCaret(here, { storyId, ...place });
  const heard = await others.until((event) => event.type === 'caret');
  expect(heard).toEqual({ type: 'caret', personId: here.id, ...place });
  expect(others.heard.filter((event) => event.type === 'caret')).toHaveLength(1);
  expect(own.heard.filter((event) => event.type === 'caret')).toEqual([]);
  for (const feed of feeds) await feed.close();
});
