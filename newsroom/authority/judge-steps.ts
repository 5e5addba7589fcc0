import type { Mark, Node } from 'prosemirror-model';
import { AddMarkStep, RemoveMarkStep, type Step, Transform } from 'prosemirror-transform';
import { suggestersIn } from '../document/suggestions/list.ts';
import type { Suggester } from '../document/suggestions/marks.ts';
import { withoutSuggestions } from '../document/suggestions/resolved.ts';
import { rejectSuggestions } from '../document/suggestions/settle.ts';
import { NewsroomError } from '../errors.ts';
import { changedPart } from './changed-part.ts';
import { withoutOwnNotes } from './own-notes.ts';

/**
 * Refuses every step of somebody who may annotate but neither write nor suggest, other than putting on or taking off
 * the marks of annotations that are their own.
 * @throws NewsroomError `forbidden`
 */
export function requireOwnAnnotationSteps(steps: readonly Step[], ownIds: ReadonlySet<string>): void {
  if (!areOwnAnnotationSteps(steps, ownIds)) {
    throw new NewsroomError('forbidden', 'You may add notes to this story, but not change its text.');
  }
}

/** Whether the steps do no more than put own annotations on, or take them off. */
export const areOwnAnnotationSteps = (steps: readonly Step[], ownIds: ReadonlySet<string>): boolean =>
  steps.every(
    (step) =>
      (step instanceof AddMarkStep || step instanceof RemoveMarkStep) && isOwnAnnotation(step.mark, ownIds),
  );

const isOwnAnnotation = (mark: Mark, ownIds: ReadonlySet<string>) =>
  mark.type.name === 'annotation' && ownIds.has(mark.attrs.id as string);

/** Who may only suggest: their id, and the annotations that are theirs. */
type Guest = { id: string; notes: ReadonlySet<string> };

/**
 * Refuses what somebody who may only suggest has done, unless the document without their suggestions is what it was:
 * the text, what others suggest, and everybody's notes but their own; and what readers have of it, too. It is judged by
 * what came out, not by the steps: a split and a forged one look much alike.
 * @throws NewsroomError `forbidden`
 */
export function requireOwnSuggestions(before: Node, after: Node, guest: Guest): void {
  if (!keepsAll(before, after, guest)) {
    throw new NewsroomError('forbidden', 'You may suggest changes to this story, but not change its text.');
  }
}

function keepsAll(before: Node, after: Node, { id, notes }: Guest): boolean {
  const isSame = ([was, is]: [Node, Node], left: (doc: Node) => Node): boolean =>
    withoutOwnNotes(left(was), notes).eq(withoutOwnNotes(left(is), notes));
  const rejected = (doc: Node) => rejectSuggestions(new Transform(doc), ({ by }) => by === id).doc;
  try {
    const readers = changedPart(withoutSuggestions(before), withoutSuggestions(after));
    return isSame(readers, (doc) => doc) && isSame(changedPart(before, after), rejected);
  } catch {
    // Marks that no edit makes can't always be taken out again.
    return false;
  }
}

/**
 * The suggestions that came with the steps in the name of somebody else: put back by who took them away, or forged.
 * @throws NewsroomError `forbidden` if one suggestion carries two names, `invalid` if it was made at no time
 */
export function foreignSuggestions(before: Node, after: Node, actorId: string): Suggester[] {
  const suggesters = suggestersIn(before);
  const known = new Map(suggesters.map(({ id, by }) => [id, by]));
  const keyOf = ({ id, by, at }: Suggester) => JSON.stringify([id, by, at]);
  const keys = new Set(suggesters.map(keyOf));
  const added = suggestersIn(after).filter((one) => !keys.has(keyOf(one)));
  for (const { id, by, at } of added) {
    const name = known.get(id) ?? by;
    known.set(id, by);
    if (name !== by) throw new NewsroomError('forbidden', 'This suggestion is somebody else’s already.');
    if (Number.isNaN(Date.parse(at)))
      throw new NewsroomError('invalid', 'A suggestion says when it was made.');
  }
  return added.filter(({ by }) => by !== actorId);
}
