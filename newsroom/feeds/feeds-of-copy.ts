import type { Actor } from '../actor.ts';
import { db } from '../db/client.ts';
import { decode } from '../importing/decode.ts';
import { authorize } from '../permissions.ts';
import { isId } from '../story/load.ts';
import { feedsOfPage, type NamedFeed } from './feeds-of-page.ts';

/**
 * The feeds that a page names which came in by its address, as far as the newsroom does not subscribe to them yet.
 * Empty for copy that came another way.
 * @throws NewsroomError `forbidden`
 */
export async function feedsOfCopy(actor: Actor, importId: string): Promise<NamedFeed[]> {
  authorize(actor, 'import.read');
  const copy = isId(importId)
    ? await db().import.findFirst({
        where: { id: importId, format: 'html', receipts: { some: { channel: 'address' } } },
        select: {
          copy: { select: { bytes: true, mediaType: true } },
          receipts: {
            where: { channel: 'address' },
            orderBy: [{ at: 'desc' }, { id: 'desc' }],
            take: 1,
            select: { address: true },
          },
        },
      })
    : null;
  const address = copy?.receipts[0]?.address;
  if (!copy || !address) return [];
  const decoded = decode(copy.copy.bytes, copy.copy.mediaType ?? undefined);
  const named = decoded.ok ? feedsOfPage(decoded.text, address) : [];
  const known = await db().feed.findMany({
    where: { address: { in: named.map((feed) => feed.address) } },
    select: { address: true },
  });
  return named.filter((feed) => !known.some((one) => one.address === feed.address));
}
