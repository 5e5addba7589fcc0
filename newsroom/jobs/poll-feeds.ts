import { claimDueFeed } from '../feeds/claim-feed.ts';
import { pollFeed } from '../feeds/poll-feed.ts';
import { type Network, PUBLIC_WEB } from '../fetching/network.ts';

/** Slow hosts keep others waiting only when there are this many of them. */
const AT_ONCE = 4;

/** Polls every feed that is due, a few at once, and each by one worker alone. */
export async function pollFeeds(network: Network = PUBLIC_WEB, clock = () => new Date()): Promise<void> {
  const pollUntilNoneIsDue = async () => {
    for (let feed = await claimDueFeed(clock()); feed; feed = await claimDueFeed(clock())) {
      await pollFeed(feed, network, clock());
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, pollUntilNoneIsDue));
}
