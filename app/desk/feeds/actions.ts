'use server';

import { revalidatePath } from 'next/cache';
import * as feeds from '#newsroom/feeds/commands.ts';
import { changeFeedSchema, feedSchema, subscribeSchema } from '#newsroom/feeds/schema.ts';
import { action } from '#server/action.ts';

const page = '/desk/feeds';

export const subscribe = action(subscribeSchema, async (actor, input) => {
  const feed = await feeds.subscribe(actor, input);
  revalidatePath(page);
  return feed;
});

export const changeFeed = action(changeFeedSchema, async (actor, input) => {
  await feeds.changeFeed(actor, input);
  revalidatePath(page);
});

export const pauseFeed = action(feedSchema, async (actor, input) => {
  await feeds.pauseFeed(actor, input);
  revalidatePath(page);
});

export const resumeFeed = action(feedSchema, async (actor, input) => {
  await feeds.resumeFeed(actor, input);
  revalidatePath(page);
});

export const pollNow = action(feedSchema, async (actor, input) => {
  const outcome = await feeds.pollNow(actor, input);
  revalidatePath(page);
  return outcome;
});

export const unsubscribe = action(feedSchema, async (actor, input) => {
  await feeds.unsubscribe(actor, input);
  revalidatePath(page);
});
