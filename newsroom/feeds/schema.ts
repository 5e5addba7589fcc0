import { z } from 'zod';

const title = z.string().trim().max(200);
const sourceId = z.uuid().nullable();
/** Minutes between two polls: often enough for a wire, and not so often that a host minds. */
const pollMinutes = z.int().min(5).max(1440);

export const subscribeSchema = z.object({
  address: z.string().trim().min(1, 'Give the address of the feed.').max(2000),
  /** Empty: the name of its host. */
  title: title.default(''),
  sourceId: sourceId.default(null),
  pollMinutes: pollMinutes.default(10),
});
export type Subscribe = z.output<typeof subscribeSchema>;

export const feedSchema = z.object({ feedId: z.uuid() });
export type FeedInput = z.output<typeof feedSchema>;

export const changeFeedSchema = feedSchema.extend({
  title: title.min(1, 'Give the feed a name.'),
  sourceId,
  pollMinutes,
});
export type ChangeFeed = z.output<typeof changeFeedSchema>;
