import fc from 'fast-check';
import { wrapIn } from 'prosemirror-commands';
import { redo, undo } from 'prosemirror-history';
import type { Node } from 'prosemirror-model';
import { sinkListItem, wrapInList } from 'prosemirror-schema-list';
import { type Command, TextSelection } from 'prosemirror-state';
import { changeFigure, insertFigure } from '#components/editor/figures/commands.ts';
import { settle } from '#components/editor/suggesting/settle.ts';
import { annotationRanges } from '#newsroom/document/annotation-marks.ts';
import { documentSchema } from '#newsroom/document/schema.ts';
import { suggestionsIn } from '#newsroom/document/suggestions/list.ts';
import type { Decision } from '#newsroom/document/suggestions/marks.ts';
import { bodyPlace, type WritersEdit, writersEditKinds, writersTransaction } from './suggested-edits.ts';
import type { Tab } from './tab.ts';

const { nodes, marks } = documentSchema;

/** An edit in a tab: between two places in the words of the body, with words of its own, by somebody with notes of theirs. */
type Doing = {
  tab: Tab;
  doc: Node;
  from: number;
  to: number;
  at: number;
  token: string;
  ownNotes: Set<string>;
};

const runs = (command: Command) => (doing: Doing) => {
  const selection = TextSelection.between(doing.doc.resolve(doing.from), doing.doc.resolve(doing.to));
  command(doing.tab.state.apply(doing.tab.state.tr.setSelection(selection)), doing.tab.dispatch);
};

const chosen = <T>(all: readonly T[], at: number): T | undefined => all[Math.floor(at * (all.length - 1))];

const isInOneBlock = ({ doc, from, to }: Doing) => from < to && doc.resolve(from).sameParent(doc.resolve(to));

const ownEdits = {
  undo: ({ tab }: Doing) => void undo(tab.state, tab.dispatch),
  redo: ({ tab }: Doing) => void redo(tab.state, tab.dispatch),
  sink: runs(sinkListItem(nodes.list_item)),
  numbers: runs(wrapInList(nodes.ordered_list)),
  quotes: runs(wrapIn(nodes.blockquote)),
  /** Words are taken and dropped elsewhere. */
  drag: (doing: Doing) => {
    const { tab, doc, from, at } = doing;
    const to = Math.min(doing.to, from + 8);
    const target = bodyPlace(doc, (at * 7) % 1);
    if (!isInOneBlock({ ...doing, to }) || (from <= target && target <= to)) return;
    const transaction = tab.state.tr.delete(from, to);
    const there = transaction.mapping.map(target);
    tab.dispatch(transaction.replaceRange(there, there, doc.slice(from, to)));
  },
  figure: ({ tab, doc, from }: Doing) => {
    const figure = { picture: crypto.randomUUID(), alt: '', caption: '', credit: '' };
    tab.dispatch(insertFigure(tab.state, doc.resolve(from).before(1), figure));
  },
  describe: ({ tab, doc, at, token }: Doing) => {
    const figure = chosen(
      doc.children.filter(({ type }) => type === nodes.figure),
      at,
    );
    if (figure) changeFigure(figure.attrs.id as string, { alt: token })(tab.state, tab.dispatch);
  },
  note: (doing: Doing) => {
    const { tab, from, ownNotes } = doing;
    const to = Math.min(doing.to, from + 6);
    if (!isInOneBlock({ ...doing, to })) return;
    const id = crypto.randomUUID();
    ownNotes.add(id);
    tab.collaboration.begin({ id, kind: 'comment', body: 'Is that so?' });
    const transaction = tab.state.tr.setMeta('addToHistory', false);
    tab.dispatch(transaction.addMark(from, to, marks.annotation.create({ id })));
  },
  unnote: ({ tab, doc, at, ownNotes }: Doing) => {
    const own = annotationRanges(doc).filter(({ id }) => ownNotes.has(id));
    const range = chosen(own, at);
    if (!range) return;
    tab.dispatch(tab.state.tr.removeMark(range.from, range.to, marks.annotation.create({ id: range.id })));
  },
  accept: (doing: Doing) => decide('accept', doing),
  reject: (doing: Doing) => decide('reject', doing),
};

/** Who may not write may take back what they suggested themselves. */
function decide(decision: Decision, { tab, doc, at }: Doing): void {
  const { mayWrite, personId } = tab.rights;
  const theirs = suggestionsIn(doc).filter(
    ({ by }) => mayWrite || (by === personId && decision === 'reject'),
  );
  const suggestion = chosen(theirs, at);
  if (suggestion) settle(decision, ({ id }) => id === suggestion.id)(tab.state, tab.dispatch);
}

const ownKinds = Object.keys(ownEdits) as (keyof typeof ownEdits)[];

export const deskEditKinds = [...writersEditKinds, ...ownKinds];

/** What people at a desk do to a story, wherever it lands: `at` and `to` are fractions of the body. */
export type DeskEdit = { kind: (typeof deskEditKinds)[number]; at: number; to: number };

const fraction = fc.nat(1_000).map((part) => part / 1_000);

export const anyDeskEdit = (kinds: readonly DeskEdit['kind'][]): fc.Arbitrary<DeskEdit> =>
  fc.record({ kind: fc.constantFrom(...kinds), at: fraction, to: fraction });

const isWriters = (edit: DeskEdit): edit is WritersEdit =>
  (writersEditKinds as readonly string[]).includes(edit.kind);

/** Whether an edit would be about words that have a note, or beside them. */
export function touchesNote({ state: { doc } }: Tab, { at, to }: DeskEdit): boolean {
  const [one, other] = [bodyPlace(doc, at), bodyPlace(doc, to)];
  return annotationRanges(doc).some(
    (range) => Math.min(one, other) <= range.to && Math.max(one, other) >= range.from,
  );
}

/** Does it in a tab, as somebody's hands would; `token` is what is written. Nothing happens where it makes no sense. */
export function perform(tab: Tab, edit: DeskEdit, token: string, ownNotes: Set<string>): void {
  if (isWriters(edit)) {
    const transaction = writersTransaction(tab.state, edit, token);
    if (transaction) tab.dispatch(transaction);
    return;
  }
  const { doc } = tab.state;
  const [one, other] = [bodyPlace(doc, edit.at), bodyPlace(doc, edit.to)];
  const place = { from: Math.min(one, other), to: Math.max(one, other), at: edit.at };
  ownEdits[edit.kind as keyof typeof ownEdits]({ tab, doc, ...place, token, ownNotes });
}
