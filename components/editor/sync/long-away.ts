import { receiveTransaction } from 'prosemirror-collab';
import type { Node } from 'prosemirror-model';
import type { EditorState } from 'prosemirror-state';
import { maxStepsHandedOut } from '#newsroom/authority/limits.ts';
import type { LoggedStep } from '#newsroom/authority/schema.ts';
import { fallenOut } from '../recovery/fallen-out.ts';
import { documentOf, stepsOf } from './by-our-schema.ts';
import { type Transport, Trouble } from './transport.ts';

/** Milliseconds without a confirmation after which words are not brought over what others wrote without looking. */
export const LONG_AWAY_MS = 120_000;

/** Everything that was logged after a version, however much it is. */
export async function allSince(transport: Transport, version: number): Promise<LoggedStep[]> {
  const steps: LoggedStep[] = [];
  for (;;) {
    const more = await transport.stepsSince(version + steps.length);
    steps.push(...more);
    if (more.length < maxStepsHandedOut) return steps;
  }
}

type Meanwhile = {
  /** The version that a tab's own steps stand on, and what others logged after it. */
  version: number;
  steps: readonly LoggedStep[];
  state: () => EditorState;
};

/**
 * The story as it is now, if a tab's words can't be brought over what others did without looking: something would fall
 * out, or both changed the words of the same block. Otherwise null.
 */
export async function divergedFrom(
  transport: Transport,
  { version, steps: logged, state }: Meanwhile,
): Promise<Node | null> {
  const [{ haveDiverged }, stored] = await Promise.all([loadRule(), transport.documentAt(version)]);
  const base = documentOf(stored);
  const steps = stepsOf(logged);
  const now = steps.reduce((doc, step) => step.apply(doc).doc ?? doc, base);
  const before = state();
  const ids = logged.map(({ clientId }) => clientId);
  const rebased = receiveTransaction(before, steps, ids);
  const isLost = fallenOut(before, rebased, before.apply(rebased), steps.length).length > 0;
  return isLost || haveDiverged({ base, mine: before.doc, now }) ? now : null;
}

/** Few ever need it. */
async function loadRule() {
  try {
    return await import('#newsroom/divergence/have-diverged.ts');
  } catch {
    throw new Trouble('away', 'A part of Nightdesk could not be loaded.');
  }
}
