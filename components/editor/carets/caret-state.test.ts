import fc from 'fast-check';
import { getVersion, receiveTransaction, sendableSteps } from 'prosemirror-collab';
import { type EditorState, TextSelection, type Transaction } from 'prosemirror-state';
import { Step } from 'prosemirror-transform';
import { expect, it, vi } from 'vitest';
import type { CaretPlace } from '#newsroom/db/notify.ts';
import { documentSchema } from '#newsroom/document/schema.ts';
import { whoMayAll } from '#testing/editing/who-may-all.ts';
import { createEditorState } from '../create-state.ts';
import { loadParts } from '../in-text/in-time.ts';
import { withAuthors } from '../sync/authors.ts';
import { caretsIn, changeCaret } from './caret-state.ts';
import { CaretTeller } from './caret-teller.ts';

await loadParts();

const { doc, headline, standfirst, paragraph } = documentSchema.nodes;
const text = (words: string) => documentSchema.text(words);
const start = doc.create(null, [
  headline.create(null, text('Night ferry')),
  standfirst.create(),
  paragraph.create({ id: 'one' }, text('The ferry left at nine.')),
  paragraph.create({ id: 'two' }, text('Nobody was on it.')),
]);

type Logged = { step: object; clientId: string };

/** An editor without a page, and an authority that is a list. */
class Seat {
  state: EditorState;
  readonly clientId: string;
  readonly teller: CaretTeller;
  readonly said: CaretPlace[] = [];

  constructor(clientId: string) {
    this.clientId = clientId;
    this.state = createEditorState({
      ...{ document: start.toJSON(), version: 0, clientId },
      ...whoMayAll,
    });
    this.teller = new CaretTeller({
      clientId,
      state: () => this.state,
      note: this.apply,
      tell: async (place) => void this.said.push({ ...place, personId: clientId }),
      isOfUse: () => true,
    });
  }

  apply = (transaction: Transaction): void => {
    this.state = this.state.apply(transaction);
  };

  send(log: Logged[]): void {
    const own = sendableSteps(this.state);
    if (!own || own.version < log.length) return;
    log.push(...own.steps.map((step) => ({ step: step.toJSON() as object, clientId: this.clientId })));
    this.hear(log);
  }

  hear(log: readonly Logged[]): void {
    for (const { step, clientId } of log.slice(getVersion(this.state))) {
      const steps = [Step.fromJSON(documentSchema, step)];
      const received = receiveTransaction(this.state, steps, [clientId], { mapSelectionBackward: true });
      this.apply(clientId === this.clientId ? received : withAuthors(received, [clientId]));
    }
  }

  select(anchor: number, head: number): void {
    const find = (at: number) =>
      TextSelection.near(this.state.doc.resolve(Math.min(at, this.state.doc.content.size)));
    this.apply(this.state.tr.setSelection(TextSelection.between(find(anchor).$head, find(head).$head)));
  }

  hearCaret(place: CaretPlace): void {
    this.apply(changeCaret(this.state, { what: 'place', place }));
  }
}

const seat = fc.constantFrom(0, 1);
const place = fc.nat(60);
const happening = fc.oneof(
  fc.record({ what: fc.constant('type' as const), seat }),
  fc.record({ what: fc.constant('select' as const), seat, anchor: place, head: place }),
  fc.record({ what: fc.constantFrom('send', 'hear', 'hear_carets', 'split', 'cut', 'collapse'), seat }),
);

type Happening = typeof happening extends fc.Arbitrary<infer Each> ? Each : never;

const select = (seat: 0 | 1, anchor: number, head: number): Happening => ({
  what: 'select',
  seat,
  anchor,
  head,
});

/** Once a collapsed cursor was seen as a selection after this, over a letter that its owner did not know yet. */
const cutOverCut: Happening[] = [
  select(0, 0, 17),
  { what: 'type', seat: 1 },
  { what: 'cut', seat: 0 },
  select(0, 0, 0),
  { what: 'hear_carets', seat: 1 },
  { what: 'type', seat: 0 },
  select(1, 0, 0),
];

/** Once a selection was seen collapsed after this, as it was told of in words that were deleted here and not yet there. */
const splitInCut: Happening[] = [
  select(0, 0, 54),
  { what: 'split', seat: 0 },
  { what: 'hear_carets', seat: 1 },
  select(1, 0, 54),
  { what: 'cut', seat: 1 },
  { what: 'collapse', seat: 1 },
  { what: 'type', seat: 1 },
];

it('shows the cursor of another where it is, however late the message and whatever is typed meanwhile', () => {
  vi.useFakeTimers();
  fc.assert(
    fc.property(fc.array(happening, { minLength: 5, maxLength: 40 }), (happenings) => {
      const log: Logged[] = [];
      const seats = [new Seat('tab-one-one'), new Seat('tab-two-two')] as const;
      const hearCarets = (index: number) => {
        const [here, there] = [seats[index], seats[1 - index]];
        for (const said of there?.said.splice(0) ?? []) here?.hearCaret(said);
      };
      const step = (each: (typeof happenings)[number]) => {
        const here = seats[each.seat] as Seat;
        if (each.what === 'type') here.apply(here.state.tr.insertText('x', here.state.selection.head));
        else if ('anchor' in each) here.select(each.anchor, each.head);
        else if (each.what === 'send') here.send(log);
        else if (each.what === 'hear') here.hear(log);
        else if (each.what === 'hear_carets') hearCarets(each.seat);
        else if (each.what === 'cut') here.apply(here.state.tr.deleteSelection());
        else if (each.what === 'collapse') here.select(here.state.selection.head, here.state.selection.head);
        else if (here.state.selection.$head.depth === 1 && here.state.selection.$head.index(0) > 1)
          here.apply(here.state.tr.split(here.state.selection.head));
        here.teller.moved();
        vi.advanceTimersByTime(60);
      };
      for (const each of happenings) step(each);
      for (const each of [...seats, ...seats]) {
        each.hear(log);
        each.send(log);
      }
      for (const each of seats) {
        each.hear(log);
        each.teller.moved();
        vi.advanceTimersByTime(2_000);
      }
      for (const index of [0, 1]) hearCarets(index);
      expect(seats[0].state.doc.eq(seats[1].state.doc)).toBe(true);
      for (const [here, there] of [seats, seats.toReversed()] as [Seat, Seat][]) {
        const { anchor, head } = there.state.selection;
        expect(caretsIn(here.state).others.get(there.clientId)).toMatchObject({ anchor, head });
      }
    }),
    { numRuns: 100, examples: [[cutOverCut], [splitInCut]] },
  );
  vi.useRealTimers();
});

it('needs no message for what is typed', () => {
  const [here, there] = [new Seat('tab-one-one'), new Seat('tab-two-two')];
  const log: Logged[] = [];
  here.select(20, 20);
  here.teller.moved();
  expect(here.said).toHaveLength(1);
  for (const said of here.said) there.hearCaret(said);
  for (const letter of 'words') {
    here.apply(here.state.tr.insertText(letter));
    here.teller.moved();
  }
  here.send(log);
  there.hear(log);
  here.teller.end();
  expect(here.said).toHaveLength(1);
  expect(caretsIn(there.state).others.get('tab-one-one')).toMatchObject({ head: 25 });
});

it('takes away the cursor of a tab that is gone, and keeps one person at one place', () => {
  const here = new Seat('tab-one-one');
  const tell = (clientId: string, head: number) =>
    here.hearCaret({ personId: 'rojda', clientId, version: 0, anchor: head, head });
  tell('tab-of-rojda-1', 20);
  tell('tab-of-rojda-2', 30);
  expect([...caretsIn(here.state).others.values()]).toMatchObject([{ head: 30 }]);
  here.apply(changeCaret(here.state, { what: 'gone', isHere: (tab) => tab === 'tab-of-rojda-1' }));
  expect(caretsIn(here.state).others.size).toBe(0);
});
