import { Node } from 'prosemirror-model';
import { Step } from 'prosemirror-transform';
import { maxStepsHandedOut } from '#newsroom/authority/limits.ts';
import type { LoggedStep } from '#newsroom/authority/schema.ts';
import { documentSchema } from '#newsroom/document/schema.ts';
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
  mine: () => Node;
};

/** The story as it is now, if a tab and others changed the same of it meanwhile; otherwise null. */
export async function divergedFrom(
  transport: Transport,
  { version, steps, mine }: Meanwhile,
): Promise<Node | null> {
  const [{ haveDiverged }, stored] = await Promise.all([loadRule(), transport.documentAt(version)]);
  const base = Node.fromJSON(documentSchema, stored);
  const now = steps.reduce(
    (doc, { step }) => Step.fromJSON(documentSchema, step).apply(doc).doc ?? doc,
    base,
  );
  return haveDiverged({ base, mine: mine(), now }) ? now : null;
}

/** Few ever need it. */
async function loadRule() {
  try {
    return await import('#newsroom/divergence/have-diverged.ts');
  } catch {
    throw new Trouble('away', 'A part of Nightdesk could not be loaded.');
  }
}
