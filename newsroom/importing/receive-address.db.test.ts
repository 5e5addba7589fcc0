import { afterAll, beforeAll, expect, it } from 'vitest';
import type { PersonActor } from '#newsroom/actor.ts';
import { db } from '#newsroom/db/client.ts';
import { makeActor } from '#testing/factories.ts';
import { LOCAL_NETWORK, redirectsTo, sends, startLocalSite } from '#testing/local-site.ts';
import { receiveAddress } from './receive-address.ts';

const page = `<html lang="en"><head><title>Bell found</title></head><body><h1>Bell found in the reeds</h1>
<p>The ferry’s bell was found in the reeds on Monday by two boys who were looking for a duck.</p></body></html>`;

let editor: PersonActor;
let site: Awaited<ReturnType<typeof startLocalSite>>;

beforeAll(async () => {
  editor = await makeActor('editor');
  site = await startLocalSite({
    '/bell': sends(page, { 'content-type': 'text/html; charset=utf-8' }),
    '/short': redirectsTo('/bell'),
  });
});

afterAll(() => site.close());

it('takes in the page at an address, and keeps the address where the redirects ended', async () => {
  const received = await receiveAddress(editor, { address: site.address('/short') }, LOCAL_NETWORK);
  expect(received).toMatchObject({
    ok: true,
    pieces: [{ headline: 'Bell found in the reeds', problem: null }],
  });
  const receipts = await db().receipt.findMany({ select: { channel: true, address: true } });
  expect(receipts).toEqual([{ channel: 'address', address: site.address('/bell') }]);
});

it('says in words why nothing was fetched, asks nothing of a private network, and stores nothing', async () => {
  const before = site.requests.length;
  const refused = await receiveAddress(editor, { address: site.address('/bell') });
  expect(refused).toMatchObject({ ok: false, reason: 'not_fetched' });
  expect(site.requests).toHaveLength(before);
  const missing = await receiveAddress(editor, { address: site.address('/gone') }, LOCAL_NETWORK);
  expect(missing).toMatchObject({ ok: false, message: expect.stringContaining('404') });
  expect(await db().receipt.count()).toBe(1);
});

it('is for editors and admins, and asks nobody for a reporter', async () => {
  const before = site.requests.length;
  const reporter = await makeActor('reporter');
  await expect(
    receiveAddress(reporter, { address: site.address('/bell') }, LOCAL_NETWORK),
  ).rejects.toMatchObject({ code: 'forbidden' });
  expect(site.requests).toHaveLength(before);
});
