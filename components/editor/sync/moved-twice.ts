import type { Transaction } from 'prosemirror-state';
import { Mapping, ReplaceStep, type Step } from 'prosemirror-transform';

type Own = { steps: readonly Step[]; origins: readonly Transaction[] };

const isRemoval = (step: Step): boolean =>
  step instanceof ReplaceStep && step.slice.size === 0 && step.from < step.to;

/**
 * Where own steps put what others have just moved too: rebased, only the removal at the old place is gone, and the same
 * words, notes or picture would stand twice. Theirs came first. Null where nothing does, or where more was written into
 * what was moved since.
 */
export function movedTwice(
  before: Own | null,
  after: Own | null,
  others: readonly Step[],
): { from: number; to: number } | null {
  if (!before || !after) return null;
  const removals = ({ steps, origins }: Own, origin: Transaction | undefined) =>
    steps.filter((each, index) => origins[index] === origin && isRemoval(each)).length;
  for (const [index, step] of after.steps.entries()) {
    const origin = after.origins[index];
    if (!(step instanceof ReplaceStep) || removals(after, origin) >= removals(before, origin)) continue;
    if (!others.some((each) => puts(each, step))) continue;
    const since = new Mapping(after.steps.slice(index + 1).map((each) => each.getMap()));
    const [from, to] = [since.map(step.from, 1), since.map(step.from + step.slice.size, -1)];
    if (to - from === step.slice.size) return { from, to };
  }
  return null;
}

/** Whether a step of others puts the very same somewhere. */
const puts = (step: Step, { slice }: ReplaceStep): boolean =>
  step instanceof ReplaceStep && slice.size > 0 && step.slice.content.eq(slice.content);
