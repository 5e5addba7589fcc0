import { ReplaceStep, type Step } from 'prosemirror-transform';

/**
 * Late steps as their browser would rebase them over those that came before, where there is one way only: words typed
 * and mended at one place, which nobody has taken away meanwhile. Whoever types is then confirmed at once, however many type
 * in the same paragraph. Null for everything else: its browser decides, which keeps what falls out.
 */
export function rebaseTyping(late: readonly Step[], since: readonly Step[]): Step[] | null {
  const place = placeOfTyping(late);
  if (place === null) return null;
  let moved = place;
  for (const step of since) {
    if (isTakenAway(step, moved)) return null;
    moved = step.getMap().map(moved, 1);
  }
  return (late as ReplaceStep[]).map((step) => {
    const by = moved - place;
    return new ReplaceStep(step.from + by, step.to + by, step.slice);
  });
}

/** Whether the steps are words typed at one place: the kind that can be let in late. */
export const isTyping = (steps: readonly Step[]): boolean => placeOfTyping(steps) !== null;

/** Where the steps begin to write, if each of them writes or mends only what they wrote themselves. */
function placeOfTyping(steps: readonly Step[]): number | null {
  const first = steps[0];
  if (!(first instanceof ReplaceStep)) return null;
  let end = first.from;
  for (const step of steps) {
    if (!(step instanceof ReplaceStep) || step.from < first.from || step.to > end) return null;
    const { content, openStart, openEnd } = step.slice;
    if (openStart > 0 || openEnd > 0 || !content.content.every(({ isText }) => isText)) return null;
    end += content.size - (step.to - step.from);
  }
  return first.from;
}

/** Whether a step takes anything away that the place is in or beside. */
function isTakenAway(step: Step, place: number): boolean {
  let isTouched = false;
  step.getMap().forEach((start, end) => {
    if (start < end && start <= place && place <= end) isTouched = true;
  });
  return isTouched;
}
