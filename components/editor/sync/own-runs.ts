import type { LoggedStep } from '#newsroom/authority/schema.ts';

/**
 * Cuts the steps where own ones follow those of others, or the other way round: prosemirror-collab recognises own steps
 * only at the beginning of what it is given.
 */
export function ownRuns(steps: readonly LoggedStep[], clientId: string): LoggedStep[][] {
  const runs: LoggedStep[][] = [];
  for (const step of steps) {
    const run = runs.at(-1);
    const before = run?.[0];
    if (run && before && (before.clientId === clientId) === (step.clientId === clientId)) run.push(step);
    else runs.push([step]);
  }
  return runs;
}
