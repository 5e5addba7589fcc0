import type { getMerge } from '#newsroom/merging/queries.ts';

type Read = Extract<Awaited<ReturnType<typeof getMerge>>, { ok: true }>;

/** A comparison as the browser has it: times as ISO 8601. */
export type ComparedMerge = Omit<Read, 'ok' | 'update'> & {
  update: Omit<Read['update'], 'receivedAt'> & { receivedAt: string };
};
