import type { Mark, Node, ResolvedPos } from 'prosemirror-model';
import { AddMarkStep, type Step } from 'prosemirror-transform';
import { documentSchema } from '#newsroom/document/schema.ts';
import { changedSpans } from '#newsroom/document/suggestions/spans.ts';

const { annotation, deletion } = documentSchema.marks;

/** What somebody wrote, from a document to the one after it. */
export type Written = { before: Node; doc: Node; steps: readonly Step[] };

/** Where somebody is still typing over the end of notes, and which notes these are. */
export type TypingOver = { pos: number; notes: readonly Mark[] };

/** Words that were written, and the notes that they belong to. */
export type Added = { from: number; to: number; notes: readonly Mark[] };

/** What was written in one place, with the notes whose last words it took the place of; null if it belongs to none. */
export function addedOver({ before, doc, steps }: Written, over: TypingOver | null): Added | null {
  const [span, ...others] = changedSpans(steps.map((step) => step.getMap()));
  if (!span || others.length > 0 || span.newFrom === span.newTo) return null;
  const { oldFrom, oldTo, newFrom: from, newTo: to } = span;
  if (!doc.resolve(from).sameParent(doc.resolve(to))) return null;
  if (over && oldFrom === over.pos && oldTo === over.pos) return { from, to, notes: over.notes };
  const replaced = oldFrom < oldTo ? { from: oldFrom, to: oldTo } : struckAt(steps, oldTo);
  if (!replaced) return null;
  const notes = notesOver(before.resolve(replaced.from), before.resolve(replaced.to));
  return notes.length > 0 ? { from, to, notes } : null;
}

/** The words beside a position that are suggested to go by the same steps. */
function struckAt(steps: readonly Step[], pos: number): { from: number; to: number } | null {
  const struck = steps.filter((step) => step instanceof AddMarkStep && step.mark.type === deletion);
  let found: { from: number; to: number } | null = null;
  for (const step of struck as AddMarkStep[]) {
    if (found && found.to === step.from) found.to = step.to;
    else if (!found || found.to !== pos) found = { from: step.from, to: step.to };
  }
  return found && (found.to === pos || found.from === pos) ? found : null;
}

/** The notes that end where these words end, and began before them; none where the words are of several blocks. */
export const notesOver = ($start: ResolvedPos, $end: ResolvedPos): Mark[] =>
  ($end.nodeBefore?.marks ?? []).filter(
    (mark) =>
      mark.type === annotation &&
      $start.sameParent($end) &&
      $start.nodeBefore &&
      mark.isInSet($start.nodeBefore.marks) &&
      !($end.nodeAfter && mark.isInSet($end.nodeAfter.marks)),
  );
