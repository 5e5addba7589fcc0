import { expect, it } from 'vitest';
import type { Thread } from '#newsroom/annotation/schema.ts';
import { openKinds } from './open-kinds.ts';

const page = { notes: { lamps: 'comment', bell: 'legal', fog: null } } as const;
const thread = (id: string, kind: Thread['kind'], resolvedAt: string | null = null) =>
  ({ id, kind, resolvedAt }) as Thread;

it('goes by what the page brought until the threads have come, and by them alone from then on', () => {
  const begun = [thread('ferry', 'style')];
  expect([...openKinds({ threads: begun, hasThreads: false }, page)]).toEqual([
    ['lamps', 'comment'],
    ['bell', 'legal'],
    ['ferry', 'style'],
  ]);
  const come = [...begun, thread('lamps', 'comment', '2026-11-23T20:00:00Z'), thread('fog', 'comment')];
  expect([...openKinds({ threads: come, hasThreads: true }, page)]).toEqual([
    ['ferry', 'style'],
    ['fog', 'comment'],
  ]);
});
