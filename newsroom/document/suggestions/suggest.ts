import type { Node } from 'prosemirror-model';
import { type EditorState, Selection, type Transaction } from 'prosemirror-state';
import { AddMarkStep, RemoveMarkStep, type Step, type Transform } from 'prosemirror-transform';
import { newBlockId } from '../block-ids.ts';
import { isToGo, type Placed, suggestAddition } from './add.ts';
import { caretAfter, pastOwnDeletion } from './caret.ts';
import { suggestKind } from './kinds.ts';
import { deletionOf, deletionsOf, insertionOf, plainMarks, type Suggester, suggesterOf } from './marks.ts';
import { originsIn } from './moved.ts';
import { suggestRemoval } from './remove.ts';
import { withoutSuggestions } from './resolved.ts';
import { suggestRetained } from './retained.ts';
import { changedSpans } from './spans.ts';
import { suggestAround } from './suggest-around.ts';
import { type Item, segmentsOf, type TapeChange, tapeChanges } from './tape.ts';

/** Who suggests, and when: an id of a person, and a time as ISO 8601. */
export type Author = { by: string; at: string };

/** What is handed on of a transaction: how it came about, which the editor's own plugins ask. */
const handedOn = [
  ...['composition', 'uiEvent', 'paste', 'addToHistory', 'pointer', 'appendedTransaction'],
  'makes-way-for-composing',
];

/**
 * The transaction that suggests what `tr` would do. Whatever it is, the document without suggestions stays the same;
 * notes and translate tags are put on and taken off at once, as they are no text.
 */
export function suggestTransaction(state: EditorState, tr: Transaction, author: Author): Transaction {
  if (tr.steps.every(isSilent)) return tr;
  const around = suggestAround(state, tr, { ...author, id: newBlockId() });
  if (around) return handOn(tr, around, Selection.fromJSON(around.doc, tr.selection.toJSON()));
  const suggested = suggestFinely(state, tr, author, true) ?? suggestFinely(state, tr, author, false);
  if (!suggested) return state.tr;
  const { out, changes, placed } = suggested;
  return handOn(tr, out, caretAfter(state, tr, out, { changes, placed }));
}

function handOn(tr: Transaction, out: Transaction, selection: Selection): Transaction {
  for (const name of handedOn) {
    const value: unknown = tr.getMeta(name);
    if (value !== undefined) out.setMeta(name, value);
  }
  out.setTime(tr.time).setSelection(selection);
  if (tr.storedMarksSet) out.setStoredMarks(tr.storedMarks && plainMarks(tr.storedMarks));
  return tr.scrolledIntoView ? out.scrollIntoView() : out;
}

/**
 * Null where the text would not stay as it was, or one part takes away what another stands on: the person's own break,
 * which is gone at once.
 */
function suggestFinely(state: EditorState, tr: Transaction, author: Author, isFine: boolean) {
  const out = state.tr;
  const changes = tapeChanges(tr.before, tr.doc, changedSpans(tr.mapping.maps), { isFine });
  try {
    const placed = suggestChanges(out, tr, changes, author);
    return keepsText(out, changes) ? { out, changes, placed } : null;
  } catch (error) {
    if (!isFine) throw error;
    return null;
  }
}

/** Whether a step only puts on, or takes off, what is no text: notes, and tags for translators. */
const isSilent = (step: Step): boolean =>
  (step instanceof AddMarkStep || step instanceof RemoveMarkStep) &&
  (step.mark.type.name === 'annotation' || step.mark.type.name === 'its');

/** Puts the suggestions of all changes on, from the last to the first, so that none shifts another. */
function suggestChanges(
  out: Transform,
  tr: Transaction,
  changes: readonly TapeChange[],
  author: Author,
): Placed[] {
  const fresh = { ...author, id: newBlockId() };
  suggestRetained(
    out,
    tr,
    changes.map(({ span }) => span),
    fresh,
  );
  const isMove = changes.length === 2 && changes.filter(({ added }) => added.length > 0).length === 1;
  const gone = changes.flatMap(({ removed }) => removed.map(({ node }) => node));
  // What goes and what comes are decided as one: words would be lost, or there twice.
  const own = gone.map(insertionOf).find((mark) => mark?.attrs.by === author.by);
  const together = own ? suggesterOf(own) : fresh;
  const placed: Placed[] = [];
  const moved = originsIn(gone);
  for (const change of changes.toReversed()) {
    const isMoving = isMove || change.isPart;
    const who = isMoving
      ? together
      : (continued(tr.docs[0] ?? tr.doc, change, author.by) ?? { ...author, id: newBlockId() });
    // What an input method composes stays where it composes it.
    const isComposed = tr.getMeta('composition') !== undefined;
    let end = isComposed ? change.span.oldTo : placeToAdd(out.doc, change, author.by);
    const { isOfItems } = change;
    const written = isMoving ? change : { ...change, added: change.added.map((item) => anew(item, change)) };
    for (const { removed, added, kept } of segmentsOf(written).toReversed()) {
      if (kept) {
        end = kept.before.from;
        suggestKind(out, end, kept.after.node, who);
      }
      const begin = out.steps.length;
      // What somebody wants gone is not moved: it stays where it is to go.
      const come = isMoving ? added.filter(({ kind, node }) => kind === 'words' || !isToGo(node)) : added;
      const place = suggestAddition(out, { start: removed[0]?.from ?? end, end, isOfItems }, come, {
        ...who,
        moved,
      });
      if (place) placed.push(place);
      suggestRemoval(out, removed, who, begin);
    }
  }
  return placed;
}

/** What is written among words that are to go has their mark, and is to come all the same. */
function anew(item: Item, { removed }: TapeChange): Item {
  const { kind, node } = item;
  const stood = removed.some((gone) => gone.kind === 'words' && gone.node.eq(node));
  if (kind !== 'words' || stood || !deletionOf(node)) return item;
  return { ...item, node: node.mark(node.marks.filter((mark) => !deletionsOf(node).includes(mark))) };
}

/** Where a change adds: words typed before what the same person wants gone come after it, as when they replace it. */
function placeToAdd(doc: Node, { span, removed, added }: TapeChange, by: string): number {
  const $end = doc.resolve(span.oldTo);
  const isTyped = removed.length === 0 && added.every(({ kind }) => kind === 'words');
  const isAmongOwn = $end.nodeBefore && insertionOf($end.nodeBefore)?.attrs.by === by;
  return isTyped && !isAmongOwn ? pastOwnDeletion($end, by) : span.oldTo;
}

/** The person's own suggestion that this one goes on with: beside it, or what it replaces. */
function continued(doc: Node, { span, removed }: TapeChange, by: string): Suggester | null {
  const [$from, $to] = [doc.resolve(span.oldFrom), doc.resolve(span.oldTo)];
  const beside: (Node | null)[] = [$from.nodeBefore, $to.nodeAfter];
  if ($from.parentOffset === 0) beside.push($from.parent);
  if ($to.parent.isTextblock && $to.parentOffset === $to.parent.content.size) {
    beside.push(doc.resolve($to.after()).nodeAfter);
  }
  for (const node of [...beside, ...removed.map((item) => item.node)]) {
    if (!node) continue;
    const marks = [insertionOf(node), ...deletionsOf(node)];
    const own = marks.find((mark) => mark?.attrs.by === by);
    if (own) return suggesterOf(own);
  }
  return null;
}

/**
 * Whether what is suggested fits the schema, and leaves the text as it was. Words and breaks do by construction; where
 * lists and quotes go and come, rather nothing happens than that the text changes.
 */
function keepsText(out: Transform, changes: readonly TapeChange[]): boolean {
  const isSimple = changes.every(
    ({ span, removed, added, isOfItems }) =>
      !isOfItems &&
      !beginsItem(out.docs[0] ?? out.doc, span.oldFrom) &&
      [...removed, ...added].every(
        ({ kind, node }) => kind === 'words' || (kind === 'break' && node.type.name === 'paragraph'),
      ),
  );
  if (isSimple) return true;
  try {
    out.doc.check();
  } catch {
    return false;
  }
  return withoutSuggestions(out.doc).eq(withoutSuggestions(out.docs[0] ?? out.doc));
}

/** Whether a block that comes here would be the first of an item: its break would be that of the item. */
function beginsItem(doc: Node, pos: number): boolean {
  const { parent, parentOffset } = doc.resolve(pos);
  return parent.type.name === 'list_item' && parentOffset === 0;
}
