import { personActor } from '../actor.ts';
import { recordAudit } from '../audit/record.ts';
import { inTransaction } from '../db/client.ts';
import type { FetchedDocument } from '../fetching/guarded-fetch.ts';
import type { Network } from '../fetching/network.ts';
import { decode } from '../importing/decode.ts';
import { sniffFormat } from '../importing/formats/formats.ts';
import type { ClaimedFeed } from './claim-feed.ts';
import { feedsOfPage, type NamedFeed } from './feeds-of-page.ts';

/** The first feed that a fetched document names, if it is a page. */
export function feedNamedIn(fetched: FetchedDocument, network: Network): NamedFeed | undefined {
  const mediaType = fetched.mediaType ?? undefined;
  const decoded = decode(fetched.bytes, mediaType);
  if (!decoded.ok) return undefined;
  const format = sniffFormat({ bytes: fetched.bytes, text: decoded.text, ...(mediaType && { mediaType }) });
  if (format?.name !== 'html') return undefined;
  return feedsOfPage(decoded.text, fetched.address, network)[0];
}

/**
 * Makes a subscription one to the feed that was found in its page. It takes the feed's own name where nobody gave it
 * one. Where somebody subscribed to that feed meanwhile, nothing changes, and the next poll says so.
 */
export async function moveTo(feed: ClaimedFeed, found: NamedFeed): Promise<void> {
  const hasOwnName = feed.title !== URL.parse(feed.address)?.host;
  const after = {
    address: found.address,
    title: hasOwnName || found.title === '' ? feed.title : found.title,
  };
  await inTransaction(async (tx) => {
    if (await tx.feed.findUnique({ where: { address: found.address }, select: { id: true } })) return;
    const { count } = await tx.feed.updateMany({ where: { id: feed.id }, data: after });
    if (count === 0) return;
    const detail = { before: { address: feed.address, title: feed.title }, after };
    await recordAudit(tx, personActor(feed.createdBy), 'feed.change', { type: 'feed', id: feed.id }, detail);
  });
}
