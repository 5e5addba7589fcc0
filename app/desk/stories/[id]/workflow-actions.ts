'use server';

import { revalidatePath } from 'next/cache';
import { publish as publishStory } from '#newsroom/publishing/publish.ts';
import { getPublishSheet } from '#newsroom/publishing/queries.ts';
import { publishSchema, withdrawSchema } from '#newsroom/publishing/schema.ts';
import { withdraw as withdrawStory } from '#newsroom/publishing/withdraw.ts';
import {
  dismissRights as dismissRightsOn,
  overrideRights as overrideRightsTo,
} from '#newsroom/rights/commands.ts';
import { dismissRightsSchema, overrideRightsSchema } from '#newsroom/rights/schema.ts';
import { changeSettings as changeSettingsOf } from '#newsroom/story/change-settings.ts';
import * as story from '#newsroom/story/commands.ts';
import {
  approveSchema,
  requestChangesSchema,
  storyIdSchema,
  storySettingsSchema,
} from '#newsroom/story/schema.ts';
import { action } from '#server/action.ts';

/** The story's own page, the board and the translations all show where a story stands. */
const refreshed = async <T>(work: Promise<T>): Promise<T> => {
  const outcome = await work;
  revalidatePath('/desk', 'layout');
  return outcome;
};

export const submit = action(storyIdSchema, (actor, { storyId }) => refreshed(story.submit(actor, storyId)));
export const recall = action(storyIdSchema, (actor, { storyId }) => refreshed(story.recall(actor, storyId)));
export const startReview = action(storyIdSchema, (actor, { storyId }) =>
  refreshed(story.startReview(actor, storyId)),
);
export const requestChanges = action(requestChangesSchema, (actor, input) =>
  refreshed(story.requestChanges(actor, input)),
);
export const approve = action(approveSchema, (actor, input) => refreshed(story.approve(actor, input)));
export const spike = action(storyIdSchema, (actor, { storyId }) => refreshed(story.spike(actor, storyId)));
export const restore = action(storyIdSchema, (actor, { storyId }) =>
  refreshed(story.restore(actor, storyId)),
);
export const openPublishSheet = action(storyIdSchema, (actor, { storyId }) =>
  getPublishSheet(actor, storyId),
);
export const publish = action(publishSchema, (actor, input) => refreshed(publishStory(actor, input)));
export const withdraw = action(withdrawSchema, (actor, input) => refreshed(withdrawStory(actor, input)));
export const changeSettings = action(storySettingsSchema, (actor, input) =>
  refreshed(changeSettingsOf(actor, input)),
);
export const overrideRights = action(overrideRightsSchema, (actor, input) =>
  refreshed(overrideRightsTo(actor, input)),
);
export const dismissRights = action(dismissRightsSchema, (actor, input) =>
  refreshed(dismissRightsOn(actor, input)),
);
