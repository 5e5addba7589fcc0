import type { z } from 'zod';
import type { Published } from '#newsroom/publishing/publish.ts';
import type { PublishSheetData } from '#newsroom/publishing/queries.ts';
import type { Obstacle } from '#newsroom/publishing/rules.ts';
import type { publishSchema, withdrawSchema } from '#newsroom/publishing/schema.ts';
import type { Withdrawn } from '#newsroom/publishing/withdraw.ts';
import type { Dismissed } from '#newsroom/rights/commands.ts';
import type { dismissRightsSchema, overrideRightsSchema } from '#newsroom/rights/schema.ts';
import type { SettingsChanged } from '#newsroom/story/change-settings.ts';
import type { Moved } from '#newsroom/story/move.ts';
import type { StoryForDesk } from '#newsroom/story/queries.ts';
import type { approveSchema, requestChangesSchema, storySettingsSchema } from '#newsroom/story/schema.ts';

/** What a server action answers: see server/action.ts. */
export type Answer<Data> =
  | { ok: true; data: Data }
  | { ok: false; message: string; fieldErrors?: Record<string, string[]> };

type Deed<Input, Data> = {
  (input: Input): Promise<Answer<Data>>;
  (previous: unknown, form: FormData): Promise<Answer<Data>>;
};

type OfStory<Data> = Deed<{ storyId: string }, Data>;

/** The server actions of a story's page, handed down to whatever offers them. */
export type StoryDeeds = {
  submit: OfStory<Moved>;
  recall: OfStory<Moved>;
  startReview: OfStory<Moved>;
  requestChanges: Deed<z.input<typeof requestChangesSchema>, Moved>;
  approve: Deed<z.input<typeof approveSchema>, Moved>;
  spike: OfStory<Moved>;
  restore: OfStory<Moved>;
  openPublishSheet: OfStory<PublishSheetData>;
  publish: Deed<z.input<typeof publishSchema>, Published>;
  withdraw: Deed<z.input<typeof withdrawSchema>, Withdrawn>;
  changeSettings: Deed<z.input<typeof storySettingsSchema>, SettingsChanged>;
  overrideRights: Deed<z.input<typeof overrideRightsSchema>, { id: string }>;
  dismissRights: Deed<z.input<typeof dismissRightsSchema>, Dismissed>;
};

/** What the buttons and the sheet have to know of a story. */
export type StoryForActions = Pick<
  StoryForDesk,
  | 'id'
  | 'contentHash'
  | 'state'
  | 'publicationState'
  | 'changesReason'
  | 'nextSteps'
  | 'primaryStep'
  | 'hasNews'
  | 'address'
  | 'abilities'
  | 'sections'
  | 'languages'
>;

export type { Obstacle, PublishSheetData };
