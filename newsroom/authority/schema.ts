import { z } from 'zod';
import { newAnnotationSchema } from '../annotation/schema.ts';
import { maxDocumentSize, maxSteps } from './limits.ts';

/** The id that a browser gives one of its tabs. */
export const clientIdSchema = z.string().regex(/^[\w-]{8,64}$/, 'is not the id of a browser tab');

/** Whom the tab was opened by: somebody else may have signed in since, and must not write in their name. */
export const tabOfSchema = z.object({ personId: z.uuid().optional() });

const place = z
  .int()
  .min(0)
  .max(maxDocumentSize * 4);

/** Where a tab's cursor is. */
export const caretSchema = tabOfSchema.extend({
  clientId: clientIdSchema,
  version: z.int().min(0),
  anchor: place,
  head: place,
});

/** What a browser delivers: steps on top of a version, and the threads whose marks are among them. */
export const deliverySchema = z.object({
  version: z.int().min(0),
  schemaVersion: z.int().min(1),
  clientId: clientIdSchema,
  steps: z.array(z.record(z.string(), z.unknown())).min(1).max(maxSteps),
  annotations: z.array(newAnnotationSchema).max(20).default([]),
});

export type Delivery = z.output<typeof deliverySchema>;

/** A step of the log, as browsers get it. */
export type LoggedStep = {
  /** The version that the document has once the step is applied. */
  version: number;
  step: Record<string, unknown>;
  clientId: string;
};

/** What became of a delivery. Everything but an error is expected, and the browser knows what to do. */
export type DeliveryAnswer =
  | { ok: true; version: number }
  /** Others were first: their steps, to rebase over. So many are to be let in before it is this tab's turn. */
  | { ok: false; reason: 'stale'; version: number; steps: LoggedStep[]; ahead: number }
  /** So many have waited longer. */
  | { ok: false; reason: 'wait'; ahead: number }
  /** The browser runs another program than this server, with documents of another kind: it has to reload. */
  | { ok: false; reason: 'schema'; schemaVersion: number };
