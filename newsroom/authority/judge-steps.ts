import { AddMarkStep, RemoveMarkStep, type Step } from 'prosemirror-transform';
import { NewsroomError } from '../errors.ts';

/**
 * Refuses every step of somebody who may annotate but not write, other than putting on or taking off the marks of
 * annotations that are their own.
 * @throws NewsroomError `forbidden`
 */
export function requireOwnAnnotationSteps(steps: readonly Step[], ownIds: ReadonlySet<string>): void {
  for (const step of steps) {
    const isMark = step instanceof AddMarkStep || step instanceof RemoveMarkStep;
    if (!isMark || step.mark.type.name !== 'annotation' || !ownIds.has(step.mark.attrs.id)) {
      throw new NewsroomError('forbidden', 'You may add notes to this story, but not change its text.');
    }
  }
}
