import { z } from 'zod';
import { applySteps } from '#newsroom/authority/apply-steps.ts';
import { maxBatchBytes } from '#newsroom/authority/limits.ts';
import { deliverySchema } from '#newsroom/authority/schema.ts';
import { stepsFor } from '#newsroom/authority/step-log.ts';
import { route } from '#server/route.ts';

export const POST = route({ schema: deliverySchema, maxBytes: maxBatchBytes }, ({ actor, params, input }) =>
  applySteps(actor, { ...input, storyId: params.id ?? '' }),
);

const sinceSchema = z.object({ since: z.coerce.number().int().min(0) });

export const GET = route({ schema: sinceSchema }, async ({ actor, params, input }) => ({
  steps: await stepsFor(actor, params.id ?? '', input.since),
}));
