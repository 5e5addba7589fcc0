import { z } from 'zod';
import { applySteps } from '#newsroom/authority/apply-steps.ts';
import { maxBatchBytes } from '#newsroom/authority/limits.ts';
import { requireTabOf } from '#newsroom/authority/require-tab-of.ts';
import { deliverySchema, tabOfSchema } from '#newsroom/authority/schema.ts';
import { stepsFor } from '#newsroom/authority/step-log.ts';
import { route } from '#server/route.ts';

const parcelSchema = deliverySchema.extend(tabOfSchema.shape);

export const POST = route({ schema: parcelSchema, maxBytes: maxBatchBytes }, ({ actor, params, input }) => {
  const { personId, ...delivery } = input;
  requireTabOf(actor, personId);
  return applySteps(actor, { ...delivery, storyId: params.id ?? '' });
});

const sinceSchema = z.object({ since: z.coerce.number().int().min(0) });

export const GET = route({ schema: sinceSchema }, async ({ actor, params, input }) => ({
  steps: await stepsFor(actor, params.id ?? '', input.since),
}));
