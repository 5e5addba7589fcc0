import { personActor } from '../actor.ts';
import { db } from '../db/client.ts';
import { NewsroomError } from '../errors.ts';
import { admitStranger } from '../people/rate-limit.ts';
import { hashOfSecret } from '../secret.ts';
import { admitPush } from './push-limit.ts';
import { type Received, receiveCopy } from './receive-copy.ts';

export type PushedCopy = {
  /** Asked for once the token is known: a stranger's megabytes are not even read. */
  readBytes: () => Promise<Uint8Array>;
  fileName?: string;
  mediaType?: string;
  /** The network address that it comes from: tokens that don't exist are counted by it. */
  address: string;
};

/**
 * Takes in copy that a source's own system pushes with its token (RFC 6750), in the name of whoever made the token and
 * as long as they may import: who is disabled or no editor any more pushes nothing.
 * @throws NewsroomError `unauthenticated`, `forbidden`, `rate_limited`
 */
export async function receivePushed(
  token: string,
  { readBytes, address, ...named }: PushedCopy,
  now = new Date(),
): Promise<Received> {
  const found = await db().importToken.findFirst({
    where: { tokenHash: hashOfSecret(token), revokedAt: null, createdBy: { disabledAt: null } },
    select: { id: true, sourceId: true, createdBy: true },
  });
  if (!found) {
    await admitStranger(address, now);
    throw new NewsroomError(
      'unauthenticated',
      'This token is unknown or was ended. Ask the newsroom’s admin for another.',
    );
  }
  await admitPush(found.id, now);
  const received = await receiveCopy(personActor(found.createdBy), {
    channel: 'push',
    sourceId: found.sourceId,
    bytes: await readBytes(),
    ...named,
  });
  await db().importToken.update({ where: { id: found.id }, data: { lastUsedAt: now }, select: { id: true } });
  return received;
}
