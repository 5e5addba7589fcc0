import { beforeAll, describe, expect, it } from 'vitest';
import type { PersonActor } from '#newsroom/actor.ts';
import { db } from '#newsroom/db/client.ts';
import { makeActor } from '#testing/factories.ts';
import { makeSource } from '#testing/licences.ts';
import { createImportToken, listImportTokens, revokeImportToken } from './import-tokens.ts';
import { receivePushed } from './receive-pushed.ts';

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
