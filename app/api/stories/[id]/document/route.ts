import { z } from 'zod';
import { readDocument } from '#newsroom/authority/step-log.ts';
import { route } from '#server/route.ts';

const versionSchema = z.object({ version: z.coerce.number().int().min(0).optional() });

export const GET = route({ schema: versionSchema }, ({ actor, params, input }) =>
  readDocument(actor, params.id ?? '', input.version),
);
