import { db } from '#newsroom/db/client.ts';
import { doorsOf } from './door.ts';
import type { Hands } from './hands.ts';

const feeds = doorsOf('app/desk/feeds/actions.ts', {
  by: 'editor',
  refused: { stranger: 'forbidden', author: 'forbidden' },
});

const address = () => `https://${crypto.randomUUID()}.example/feed.xml`;

/** A feed that nobody polls while the doors are tried. */
const feed = async ({ admin }: Hands, state: 'active' | 'paused' = 'active') => {
  const nextPollAt = new Date(Date.now() + 60 * 60_000);
  const data = { address: address(), title: 'Wire', createdById: admin.actor.id, nextPollAt, state };
  const { id } = await db().feed.create({ data, select: { id: true } });
  return { input: { feedId: id }, about: [id] };
};

/** Doors to the feeds that the newsroom subscribes to. */
export const feedDoors = [
  feeds('subscribe', async () => {
    const wanted = address();
    return { input: { address: wanted }, about: [wanted] };
  }),
  feeds('changeFeed', async (hands) => {
    const { input, about } = await feed(hands);
    return { input: { ...input, title: 'Taken over', sourceId: null, pollMinutes: 5 }, about };
  }),
  feeds('pauseFeed', feed),
  feeds('resumeFeed', (hands) => feed(hands, 'paused')),
  feeds('pollNow', feed),
  feeds('unsubscribe', feed),
];
