import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makeActor } from '#testing/factories.ts';
import {
  type Answer,
  fails,
  LOCAL_NETWORK,
  neverAnswers,
  redirectsTo,
  sends,
  sendsOnce,
  startLocalSite,
} from '#testing/local-site.ts';
import { makeNewsroom } from '#testing/newsroom.ts';
import { plansOf } from '#testing/plans.ts';
import type { PersonActor } from '../actor.ts';
import { auditWords } from '../audit/wording.ts';
import { db } from '../db/client.ts';
import { receiveCopy } from '../importing/receive-copy.ts';
import { pollFeeds } from '../jobs/poll-feeds.ts';
import { claimDueFeed } from './claim-feed.ts';
import { changeFeed, pauseFeed, pollNow, resumeFeed, subscribe, unsubscribe } from './commands.ts';
import { feedsOfCopy } from './feeds-of-copy.ts';
import { listFeeds } from './queries.ts';
import { subscribeSchema } from './schema.ts';

const NOW = new Date('2026-11-23T10:00:00Z');
const minutes = (count: number) => new Date(NOW.getTime() + count * 60_000);

let editor: PersonActor;
let reporter: PersonActor;
let site: Awaited<ReturnType<typeof startLocalSite>>;
const answers: Record<string, Answer> = {};

beforeAll(async () => {
  await makeNewsroom();
  editor = await makeActor('editor');
  reporter = await makeActor('reporter');
  site = await startLocalSite(answers);
});
afterAll(() => site.close());
beforeEach(() => db().feed.deleteMany());

const item = (id: string, text: string) =>
  `<item><guid>${id}</guid><title>News ${id} from Port Vale</title><description>${text}</description></item>`;
const rss = (built: string, ...items: string[]) =>
  `<rss version="2.0"><channel><title>Vale Wire</title><lastBuildDate>${built}</lastBuildDate>${items.join('')}</channel></rss>`;
const RAIN = 'It rained on Port Vale from Sunday night until late on Monday, the weather office said.';

/** A feed that is due, at an address of the local site with an answer of its own. */
async function makeFeed(answer: Answer, data: { sourceId?: string; createdById?: string; id?: string } = {}) {
  const path = `/${randomUUID()}`;
  answers[path] = answer;
  const address = site.address(path);
  const feed = await db().feed.create({
    data: { address, title: 'Vale Wire', createdById: editor.id, nextPollAt: NOW, ...data },
  });
  const answerWith = (next: Answer) => {
    answers[path] = next;
  };
  return { ...feed, path, answerWith };
}

const poll = (at = NOW, network = LOCAL_NETWORK) => pollFeeds(network, () => at);
const stateOf = (id: string) => db().feed.findUniqueOrThrow({ where: { id } });
const importsOf = (address: string) =>
  db().import.findMany({ where: { receipts: { some: { address } } }, include: { receipts: true } });

describe('feedsOfCopy', () => {
  const page = `<html lang="en"><head><title>Bell found</title>
<link rel="alternate" type="application/rss+xml" title="Vale" href="/feed"><link rel="alternate" type="application/atom+xml" href="/atom"></head>
<body><h1>Bell found in the reeds</h1><p>The ferry’s bell was found in the reeds on Monday by two boys.</p></body></html>`;
  const bytes = new TextEncoder().encode(page);
  const id = async (copy: Parameters<typeof receiveCopy>[1]) => {
    const received = await receiveCopy(editor, copy);
    return (received.ok && received.pieces[0]?.importId) || '';
  };

  it('names the feeds of a page that was fetched, and not those that the newsroom has', async () => {
    const importId = await id({ channel: 'address', bytes, address: 'https://vale.example/bell' });
    const vale = { address: 'https://vale.example/feed', title: 'Vale' };
    const atom = { address: 'https://vale.example/atom', title: '' };
    expect(await feedsOfCopy(editor, importId)).toEqual([vale, atom]);
    await db().feed.create({ data: { ...vale, createdById: editor.id } });
    expect(await feedsOfCopy(editor, importId)).toEqual([atom]);
    await expect(feedsOfCopy(reporter, importId)).rejects.toMatchObject({ code: 'forbidden' });
    const pasted = await id({ channel: 'paste', html: page.replace('Monday', 'Tuesday') });
    expect(await feedsOfCopy(editor, pasted)).toEqual([]);
  });
});

describe('polling', () => {
  it('takes in each new item once, under the name of who subscribed, and for the feed’s source', async () => {
    const source = await db().source.create({ data: { name: 'Vale Wire' } });
    const a = randomUUID();
    const b = randomUUID();
    const feed = await makeFeed(sends(rss('1', item(a, RAIN))), { sourceId: source.id });
    await poll();
    expect(await importsOf(feed.address)).toMatchObject([
      {
        headline: `News ${a} from Port Vale`,
        agencyId: a,
        part: a,
        sourceId: source.id,
        receipts: [{ channel: 'feed', receivedById: editor.id }],
      },
    ]);
    feed.answerWith(sends(rss('2', item(a, RAIN), item(b, RAIN))));
    await poll(minutes(60));
    const imports = await importsOf(feed.address);
    expect(imports.map(({ agencyId }) => agencyId).sort()).toEqual([a, b].sort());
    expect(imports.flatMap(({ receipts }) => receipts)).toHaveLength(2);
    expect(await stateOf(feed.id)).toMatchObject({
      lastNewAt: minutes(60),
      lastPolledAt: minutes(60),
      failures: 0,
    });
  });

  it('stores nothing of a feed that only changed its date', async () => {
    const feed = await makeFeed(sends(rss('1', item(randomUUID(), RAIN))));
    await poll();
    const copies = await db().receivedCopy.count();
    const [first] = await importsOf(feed.address);
    feed.answerWith(sends(rss('2', item(first?.agencyId ?? '', RAIN))));
    await poll(minutes(60));
    expect(await db().receivedCopy.count()).toBe(copies);
    expect(await stateOf(feed.id)).toMatchObject({
      lastNewAt: NOW,
      lastPolledAt: minutes(60),
      lastError: null,
    });
  });

  const html = (...feeds: string[]) =>
    sends(
      `<!doctype html><html><head><title>Vale</title>${feeds.map((href) => `<link rel="alternate" type="application/rss+xml" title="Vale news" href="${href}">`).join('')}</head><body><p>${RAIN}</p></body></html>`,
      { 'content-type': 'text/html' },
    );

  it('finds the feed of a page that was subscribed to, and subscribes to that from then on', async () => {
    const id = randomUUID();
    const path = `/${randomUUID()}`;
    answers[path] = sends(rss('1', item(id, RAIN)));
    const page = await makeFeed(html(path, '/comments'));
    await poll();
    expect(await stateOf(page.id)).toMatchObject({
      address: site.address(path),
      title: 'Vale Wire',
      lastNewAt: NOW,
      lastError: null,
    });
    expect(await importsOf(site.address(path))).toMatchObject([{ agencyId: id }]);
    expect(await importsOf(page.address)).toEqual([]);
    const [entry] = await db().auditEntry.findMany({ where: { subjectId: page.id } });
    expect(entry).toMatchObject({ action: 'feed.change', actorId: editor.id });
    // A feed that has brought news stays the one that it is, whatever its host sends in its place.
    answers[path] = html('/elsewhere');
    await poll(minutes(60));
    expect(await stateOf(page.id)).toMatchObject({
      address: site.address(path),
      lastError: expect.stringContaining('no feed'),
    });
  });

  it('says so when the feed of a page is subscribed to already, or is no feed, or not of the public web', async () => {
    const feed = await makeFeed(sends(rss('1', item(randomUUID(), RAIN))));
    const pages = await Promise.all([
      makeFeed(html(feed.path)),
      makeFeed(html('/nowhere')),
      makeFeed(html('http://10.0.0.7/feed')),
    ]);
    await poll();
    const [known, missing, inside] = await Promise.all(pages.map(({ id }) => stateOf(id)));
    expect(known).toMatchObject({
      state: 'paused',
      lastError: expect.stringContaining('already, as “Vale Wire”'),
    });
    expect(missing).toMatchObject({ state: 'active', lastError: expect.stringContaining('404') });
    expect(inside).toMatchObject({ state: 'active', lastError: expect.stringMatching(/public/) });
    expect(missing?.address).toBe(pages[1]?.address);
  });

  it('tells the host what it has, and is content with 304', async () => {
    const feed = await makeFeed(sendsOnce(rss('1', item(randomUUID(), RAIN)), '"v7"'));
    await poll();
    expect(await stateOf(feed.id)).toMatchObject({ etag: '"v7"' });
    await poll(minutes(60));
    const asked = site.requests.filter(({ path }) => path === feed.path);
    expect(asked.map(({ headers }) => headers['if-none-match'])).toEqual([undefined, '"v7"']);
    expect(await stateOf(feed.id)).toMatchObject({ failures: 0, lastPolledAt: minutes(60) });
  });

  it('asks later and later when it fails, says why, and recovers', async () => {
    const id = '0191f0c0-0000-7000-8000-000000000000';
    const feed = await makeFeed(fails(500), { id });
    await poll();
    expect(await stateOf(id)).toMatchObject({
      failures: 1,
      nextPollAt: minutes(20),
      lastError: expect.stringContaining('error 500'),
    });
    await poll(minutes(10));
    expect(await stateOf(id)).toMatchObject({ failures: 1 });
    await poll(minutes(20));
    expect(await stateOf(id)).toMatchObject({ failures: 2, nextPollAt: minutes(60) });
    feed.answerWith(sends(rss('1')));
    await poll(minutes(60));
    expect(await stateOf(id)).toMatchObject({ failures: 0, lastError: null, nextPollAt: minutes(70) });
  });

  it('waits for as long as the host asks', async () => {
    const feed = await makeFeed(fails(429, { 'retry-after': '36000' }));
    await poll();
    expect(await stateOf(feed.id)).toMatchObject({ nextPollAt: minutes(600) });
  });

  it.each<[string, Answer, string]>([
    [
      'a page in place of a feed',
      sends('<!doctype html><html><body><p>Sign in first</p></body></html>'),
      'no feed',
    ],
    ['a feed that is cut off', sends(rss('1', item('x', RAIN)).slice(0, -30)), 'not well-formed'],
    ['nothing at all', sends(''), 'nothing in it'],
    ['a redirect into the private network', redirectsTo('http://10.0.0.1/'), 'private'],
    ['a host that never answers', neverAnswers, 'time limit'],
  ])('%s: stores nothing, and says so', async (_what, answer, sentence) => {
    const feed = await makeFeed(answer);
    const imports = await db().import.count();
    await poll(NOW, { ...LOCAL_NETWORK, timeLimit: 500 });
    expect(await stateOf(feed.id)).toMatchObject({
      failures: 1,
      lastError: expect.stringContaining(sentence),
    });
    expect(await db().import.count()).toBe(imports);
  });

  it('pauses a feed that is gone', async () => {
    const feed = await makeFeed(fails(410));
    await poll();
    expect(await stateOf(feed.id)).toMatchObject({
      state: 'paused',
      lastError: expect.stringContaining('any more'),
    });
    await poll(minutes(10_000));
    expect(site.requests.filter(({ path }) => path === feed.path)).toHaveLength(1);
  });

  it('brings nothing in under the name of somebody who may no longer import, until another resumes it', async () => {
    const former = await makeActor('editor', { name: 'Ada Quill' });
    const feed = await makeFeed(sends(rss('1', item(randomUUID(), RAIN))), { createdById: former.id });
    await db().person.update({ where: { id: former.id }, data: { role: 'reporter' } });
    await poll();
    expect(await stateOf(feed.id)).toMatchObject({
      state: 'paused',
      lastError: expect.stringContaining('Ada Quill'),
    });
    expect(await importsOf(feed.address)).toEqual([]);
    await resumeFeed(editor, { feedId: feed.id }, minutes(1));
    await poll(minutes(1));
    expect(await importsOf(feed.address)).toMatchObject([{ receipts: [{ receivedById: editor.id }] }]);
    await db().person.update({ where: { id: former.id }, data: { role: 'editor', disabledAt: NOW } });
    const other = await makeFeed(sends(rss('1')), { createdById: former.id });
    await poll();
    expect(await stateOf(other.id)).toMatchObject({ state: 'paused' });
  });

  it('a feed is claimed by one worker alone, and again when that one died', async () => {
    const feed = await makeFeed(sends(rss('1')));
    const claims = await Promise.all([claimDueFeed(NOW), claimDueFeed(NOW), claimDueFeed(NOW)]);
    expect(claims.filter((claim) => claim !== null)).toMatchObject([{ id: feed.id }]);
    expect(await claimDueFeed(minutes(4))).toBeNull();
    expect(await claimDueFeed(minutes(5))).toMatchObject({ id: feed.id });
  });
});

describe('subscriptions', () => {
  const subscribed = (address: string) => subscribe(editor, subscribeSchema.parse({ address }));

  it('have their address put right, a name, and a poll at once', async () => {
    const { id } = await subscribed(' https://FEEDS.example/world.xml#top ');
    expect(await stateOf(id)).toMatchObject({
      address: 'https://feeds.example/world.xml',
      title: 'feeds.example',
      state: 'active',
      pollMinutes: 10,
    });
    const [job] = await db().$queryRaw<{ count: bigint }[]>`
      SELECT count(*) FROM graphile_worker.jobs WHERE key = 'poll_feeds' AND queue_name = 'feeds'`;
    expect(job?.count).toBe(1n);
  });

  it.each([
    'http://10.0.0.1:22/feed',
    'http://127.1/feed',
    'http://[::1]/feed',
    'file:///feed',
    'https://a:b@feeds.example/',
  ])('%s is refused', async (address) => {
    await expect(subscribed(address)).rejects.toMatchObject({
      code: 'invalid',
      fields: { address: [expect.any(String)] },
    });
  });

  it('are one for an address, and of a source on file', async () => {
    await subscribed('https://feeds.example/one.xml');
    await expect(subscribed('https://feeds.example/one.xml')).rejects.toMatchObject({ code: 'invalid' });
    const input = subscribeSchema.parse({ address: 'https://feeds.example/two.xml', sourceId: randomUUID() });
    await expect(subscribe(editor, input)).rejects.toMatchObject({
      fields: { sourceId: [expect.any(String)] },
    });
  });

  it('are changed, paused, resumed, polled at once and ended, each with its line in the log', async () => {
    const { id: feedId } = await subscribed('https://feeds.example/three.xml');
    await changeFeed(editor, { feedId, title: 'Third wire', sourceId: null, pollMinutes: 30 });
    await pauseFeed(editor, { feedId });
    await pauseFeed(editor, { feedId });
    expect(await pollNow(editor, { feedId })).toEqual({ ok: false, reason: 'paused' });
    await db().feed.update({ where: { id: feedId }, data: { failures: 9, lastError: 'Broken.' } });
    await resumeFeed(editor, { feedId }, NOW);
    expect(await stateOf(feedId)).toMatchObject({
      failures: 0,
      lastError: null,
      nextPollAt: NOW,
      pollMinutes: 30,
    });
    expect(await pollNow(editor, { feedId }, minutes(1))).toEqual({ ok: true });
    expect(await stateOf(feedId)).toMatchObject({ nextPollAt: minutes(1) });
    await unsubscribe(editor, { feedId });
    expect(await db().feed.count({ where: { id: feedId } })).toBe(0);
    const entries = await db().auditEntry.findMany({ where: { subjectId: feedId }, orderBy: { id: 'asc' } });
    expect(entries.map((entry) => auditWords({ ...entry, subjectName: 'Third wire' }).split(' ')[0])).toEqual(
      ['subscribed', 'changed', 'paused', 'resumed', 'had', 'ended'],
    );
  });

  it('are none of a reporter’s, and unknown ones are not found', async () => {
    const feedId = randomUUID();
    const forbidden = { code: 'forbidden' };
    await expect(
      subscribe(reporter, subscribeSchema.parse({ address: 'https://f.example/' })),
    ).rejects.toMatchObject(forbidden);
    for (const command of [pauseFeed, resumeFeed, unsubscribe, pollNow]) {
      await expect(command(reporter, { feedId })).rejects.toMatchObject(forbidden);
      await expect(command(editor, { feedId })).rejects.toMatchObject({ code: 'not_found' });
    }
    const change = { feedId, title: 'A', sourceId: null, pollMinutes: 10 };
    await expect(changeFeed(reporter, change)).rejects.toMatchObject(forbidden);
    await expect(listFeeds(reporter)).rejects.toMatchObject(forbidden);
  });

  it('are listed a page at a time, without reading the whole table', async () => {
    const data = Array.from({ length: 2000 }, (_, index) => ({
      address: `https://feeds.example/many/${index}`,
      title: `Feed ${index}`,
      createdById: editor.id,
    }));
    await db().feed.createMany({ data });
    await db().$executeRaw`ANALYZE feed`;
    const first = await listFeeds(editor);
    const second = await listFeeds(editor, first.next);
    expect(first.feeds).toHaveLength(50);
    expect(new Set([...first.feeds, ...second.feeds].map(({ id }) => id)).size).toBe(100);
    const plans = await plansOf(() => listFeeds(editor, first.next));
    expect(plans.flatMap(({ scanned }) => scanned)).not.toContain('feed');
  });
});
