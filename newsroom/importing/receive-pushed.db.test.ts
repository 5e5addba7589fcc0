import { beforeAll, describe, expect, it } from 'vitest';
import type { PersonActor } from '#newsroom/actor.ts';
import { db } from '#newsroom/db/client.ts';
import { makeActor } from '#testing/factories.ts';
import { makeSource } from '#testing/licences.ts';
import { createImportToken, listImportTokens, revokeImportToken } from './import-tokens.ts';
import { MOST_A_MINUTE } from './push-limit.ts';
import { receivePushed } from './receive-pushed.ts';

process.env.NEXTAUTH_SECRET ??= 'only for tests, thirty-two characters or more';

let admin: PersonActor;
let sourceId: string;

beforeAll(async () => {
  admin = await makeActor('admin');
  sourceId = (await makeSource()).id;
});

let sent = 0;
const copy = () => ({
  readBytes: async () =>
    new TextEncoder().encode(`Ferry bell rings, no. ${sent++}\n\nThe bell rang on Monday, and nobody came.`),
  fileName: 'bell.txt',
  address: '192.0.2.14',
});

const makeToken = () => createImportToken(admin, { sourceId, name: 'Wire system' });

describe('copy that an agency pushes', () => {
  it('comes in as its source’s, in the name of who made the token, which is told once', async () => {
    const { id, token } = await makeToken();
    const received = await receivePushed(token, copy());
    const [piece] = received.ok ? received.pieces : [];
    const row = await db().import.findUniqueOrThrow({
      where: { id: piece?.importId ?? '' },
      include: { receipts: true },
    });
    expect(row.sourceId).toBe(sourceId);
    expect(row.receipts).toMatchObject([{ channel: 'push', fileName: 'bell.txt', receivedById: admin.id }]);
    const listed = await listImportTokens(admin, sourceId);
    expect(listed).toContainEqual(expect.objectContaining({ id, lastUsedAt: expect.any(Date) }));
    const [tokens, audit] = [await db().importToken.findMany(), await db().auditEntry.findMany()];
    const stored = JSON.stringify([tokens, audit.map(({ detail }) => detail)]);
    expect(stored).not.toContain(token);
  });

  it('is refused with an unknown or ended token, and of somebody who may not import any more', async () => {
    const before = await db().import.count();
    await expect(receivePushed('ndi_no-such-token', copy())).rejects.toMatchObject({
      code: 'unauthenticated',
    });
    const { id, token } = await makeToken();
    await revokeImportToken(admin, { tokenId: id });
    await expect(receivePushed(token, copy())).rejects.toMatchObject({ code: 'unauthenticated' });
    const former = await makeActor('admin');
    const theirs = await createImportToken(former, { sourceId, name: 'Night wire' });
    await db().person.update({ where: { id: former.id }, data: { role: 'reporter' } });
    await expect(receivePushed(theirs.token, copy())).rejects.toMatchObject({ code: 'forbidden' });
    await db().person.update({ where: { id: former.id }, data: { role: 'admin', disabledAt: new Date() } });
    await expect(receivePushed(theirs.token, copy())).rejects.toMatchObject({ code: 'unauthenticated' });
    expect(await db().import.count()).toBe(before);
  });

  it('is put off when a token has sent what it may in a minute, also at once, and taken in the next', async () => {
    const { id, token } = await makeToken();
    const other = await makeToken();
    const now = new Date('2026-11-23T10:00:00Z');
    const later = (seconds: number) => new Date(now.getTime() + seconds * 1000);
    await db().importToken.update({ where: { id }, data: { minuteFrom: now, inMinute: MOST_A_MINUTE - 2 } });
    const sentAtOnce = await Promise.allSettled(
      Array.from({ length: 5 }, () => receivePushed(token, copy(), later(20))),
    );
    const refused = sentAtOnce.flatMap((each) => (each.status === 'rejected' ? [each.reason] : []));
    expect(refused).toMatchObject(Array(3).fill({ code: 'rate_limited', retryAfter: 40 }));
    expect((await receivePushed(other.token, copy(), later(20))).ok).toBe(true);
    expect((await receivePushed(token, copy(), later(61))).ok).toBe(true);
  });

  it('waits longer and longer at an address that goes on with tokens that do not exist', async () => {
    const stranger = { ...copy(), address: '192.0.2.99' };
    const now = new Date('2026-11-23T10:00:00Z');
    const tryOne = (seconds: number) =>
      receivePushed(`ndi_guess-${seconds}`, stranger, new Date(now.getTime() + seconds * 1000));
    for (let at = 0; at < 30; at++)
      await expect(tryOne(at)).rejects.toMatchObject({ code: 'unauthenticated' });
    await expect(tryOne(30)).rejects.toMatchObject({ code: 'rate_limited', retryAfter: 59 });
    await expect(tryOne(90)).rejects.toMatchObject({ code: 'unauthenticated' });
    const { token } = await makeToken();
    expect((await receivePushed(token, stranger, new Date(now.getTime() + 91_000))).ok).toBe(true);
  });

  it.each(['editor', 'reporter'] as const)('tokens are not for the %s', async (role) => {
    const actor = await makeActor(role);
    const { id } = await makeToken();
    await expect(createImportToken(actor, { sourceId, name: 'Mine' })).rejects.toMatchObject({
      code: 'forbidden',
    });
    await expect(revokeImportToken(actor, { tokenId: id })).rejects.toMatchObject({ code: 'forbidden' });
    await expect(listImportTokens(actor, sourceId)).rejects.toMatchObject({ code: 'forbidden' });
  });
});
