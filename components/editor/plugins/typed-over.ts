import { isHistoryTransaction } from 'prosemirror-history';
import type { Mark, ResolvedPos } from 'prosemirror-model';
import { Plugin, PluginKey, type Transaction } from 'prosemirror-state';
import { AddMarkStep } from 'prosemirror-transform';
import { documentSchema } from '#newsroom/document/schema.ts';
import { changedSpans } from '#newsroom/document/suggestions/spans.ts';
import { isRemote } from './is-remote.ts';

const { annotation, deletion } = documentSchema.marks;

/** Where somebody is still typing over the end of notes, and which notes these are. */
type TypingOver = { pos: number; notes: readonly Mark[] };
const key = new PluginKey<TypingOver | null>('typed-over');

type Added = { from: number; to: number; notes: readonly Mark[] };

/**
 * A note stays on what is typed over the last of its words, as on what is typed over any other of them, for as long as
 * one goes on typing there. Words that are all typed over are gone: the note says so, and nobody finds it on others.
 */
export const typedOver = () =>
  new Plugin<TypingOver | null>({
    key,
    state: {
      init: () => null,
      apply: (tr, over) => {
        const now = tr.getMeta(key) as TypingOver | undefined;
        if (now) return now;
        if (!over || (tr.docChanged && !isRemote(tr))) return null;
        const pos = tr.mapping.map(over.pos, -1);
        return tr.selectionSet && tr.selection.head !== pos ? null : { ...over, pos };
      },
    },
    appendTransaction: (transactions, before, state) => {
      const [tr, ...others] = transactions.filter(({ docChanged }) => docChanged);
      const added = tr && others.length === 0 ? typedBy(tr, key.getState(before) ?? null) : null;
      if (!added || added.notes.length === 0) return null;
      const { from, to, notes } = added;
      const out = state.tr.setMeta(key, { pos: to, notes } satisfies TypingOver);
      for (const note of notes) out.addMark(from, to, note);
      return out;
    },
  });

/** What a key, or a few at once, added where it belongs to notes. What an input method composes is left in peace. */
function typedBy(tr: Transaction, over: TypingOver | null): Added | null {
  const isTyped =
    !isRemote(tr) && !isHistoryTransaction(tr) && !tr.getMeta('paste') && !tr.getMeta('uiEvent');
  if (!isTyped || tr.getMeta('composition') !== undefined) return null;
  const [span, ...others] = changedSpans(tr.mapping.maps);
  if (!span || others.length > 0 || span.newFrom === span.newTo) return null;
  const { oldFrom, oldTo, newFrom: from, newTo: to } = span;
  if (!tr.doc.resolve(from).sameParent(tr.doc.resolve(to))) return null;
  if (over && oldFrom === over.pos && oldTo === over.pos) return { from, to, notes: over.notes };
  const start = oldFrom < oldTo ? oldFrom : startOfStruck(tr, oldTo);
  if (start === null) return null;
  const [$start, $end] = [tr.before.resolve(start), tr.before.resolve(oldTo)];
  return $start.sameParent($end) ? { from, to, notes: notesOver($start, $end) } : null;
}

/** Where the words begin that are suggested to go by the same transaction, up to a position. */
function startOfStruck({ steps }: Transaction, end: number): number | null {
  const struck = steps.filter((step) => step instanceof AddMarkStep && step.mark.type === deletion);
  const starts = struck.flatMap((step) =>
    step instanceof AddMarkStep && step.to === end ? [step.from] : [],
  );
  return starts[0] ?? null;
}

/** The notes that end where these words end, and began before them. */
const notesOver = ($start: ResolvedPos, $end: ResolvedPos): Mark[] =>
  ($end.nodeBefore?.marks ?? []).filter(
    (mark) =>
      mark.type === annotation &&
      $start.nodeBefore &&
      mark.isInSet($start.nodeBefore.marks) &&
      !($end.nodeAfter && mark.isInSet($end.nodeAfter.marks)),
  );
