import { getVersion, sendableSteps } from 'prosemirror-collab';
import { type EditorState, Plugin, type Transaction } from 'prosemirror-state';
import type { StepMap } from 'prosemirror-transform';
import type { CaretPlace } from '#newsroom/db/notify.ts';
import { caretsKey } from '../in-text/keys.ts';
import { authorsOf } from '../sync/authors.ts';

/**
 * Two positions in this tab's text, and the same in the text that everybody has: where this tab deletes what it has not
 * delivered yet, others may still be between the words, and be seen there again.
 */
type Place = { anchor: number; head: number; shared: { anchor: number; head: number } };

/** A cursor of somebody else. */
export type Caret = Place & {
  clientId: string;
  /** Grows when its owner moved it or wrote there; not when others write around it. */
  moves: number;
};

/** What became of the text from one version to the next, and in which tab. */
type Passed = { version: number; by: string; map: StepMap };

type Told = Place & { isSure: boolean };

export type Carets = {
  /** By person: several tabs of one are one, and the last that moved is where they are. */
  others: ReadonlyMap<string, Caret>;
  /** Places in versions that this tab has not seen yet. */
  early: readonly CaretPlace[];
  passed: readonly Passed[];
  /** Where the others believe this tab's cursor to be. */
  told: Told | null;
};

export type CaretChange =
  | { what: 'place'; place: CaretPlace }
  | { what: 'gone'; isHere: (clientId: string) => boolean }
  | { what: 'told'; told: Carets['told'] };

/** A place in a version that is longer ago is not worth finding: its owner has moved, or will. */
const REMEMBERED = 500;

/** Whoever writes at their cursor pushes it on; when somebody else writes there, it stays before their words. */
const side = (isOwner: boolean) => (isOwner ? 1 : -1);

const none: Carets = { others: new Map(), early: [], passed: [], told: null };

/** Keeps the cursors of others on their words, and knows where they believe one's own to be. */
export const caretState = (clientId: string): Plugin<Carets> =>
  new Plugin<Carets>({
    key: caretsKey,
    state: {
      init: () => none,
      apply: (transaction, value, before, after) => {
        const moved = follow(transaction, value, before, after, clientId);
        const change = transaction.getMeta(caretsKey) as CaretChange | undefined;
        const changed = change ? changeCarets(moved, change, after) : moved;
        return changed.early.length > 0 ? placeEarly(changed, after) : changed;
      },
    },
  });

export const caretsIn = (state: EditorState): Carets => caretsKey.getState(state) ?? none;

/** A transaction that changes nothing but where cursors are. */
export const changeCaret = (state: EditorState, change: CaretChange): Transaction =>
  state.tr.setMeta(caretsKey, change).setMeta('addToHistory', false);

/** Where a position is in the version that everybody has: without what this tab has not delivered. */
export function inSharedText(state: EditorState, pos: number): number {
  const own = sendableSteps(state)?.steps ?? [];
  return own.reduceRight((at, step) => step.getMap().invert().map(at, -1), pos);
}

/** Where a position of the shared text is in this tab's, for its own cursor or for that of somebody else. */
export function inOwnText(state: EditorState, pos: number, isOwn: boolean): number {
  const own = sendableSteps(state)?.steps ?? [];
  return own.reduce((at, step) => step.getMap().map(at, side(isOwn)), pos);
}

/** Not behind the end, whatever somebody else has told. */
function inOwnTextBoth(state: EditorState, { anchor, head }: Place['shared'], isOwn: boolean) {
  const find = (pos: number) => Math.min(state.doc.content.size, inOwnText(state, pos, isOwn));
  return { anchor: find(anchor), head: find(head) };
}

function follow(
  transaction: Transaction,
  value: Carets,
  before: EditorState,
  after: EditorState,
  clientId: string,
): Carets {
  const passed = passedIn(transaction, before, after, clientId);
  const next =
    passed.length > 0 ? { ...value, passed: [...value.passed, ...passed].slice(-REMEMBERED) } : value;
  if ((!transaction.docChanged && passed.length === 0) || (value.others.size === 0 && !value.told))
    return next;
  const isRemote = authorsOf(transaction) !== undefined;
  const go = (place: Place, owner: string): Place => {
    const through = (pos: number) => passed.reduce((at, { map, by }) => map.map(at, side(by === owner)), pos);
    const shared = { anchor: through(place.shared.anchor), head: through(place.shared.head) };
    const isOwn = owner === clientId;
    if (isRemote) return { shared, ...inOwnTextBoth(after, shared, isOwn) };
    const map = (pos: number) => transaction.mapping.map(pos, side(isOwn));
    return { shared, anchor: map(place.anchor), head: map(place.head) };
  };
  const others = new Map<string, Caret>();
  for (const [person, caret] of value.others) {
    const moves = caret.moves + (isRemote && passed.some(({ by }) => by === caret.clientId) ? 1 : 0);
    others.set(person, { ...caret, ...go(caret, caret.clientId), moves });
  }
  const { told } = value;
  // They map it otherwise if they wrote around words that they do not know yet.
  const isSure = told?.isSure === true && !transaction.getMeta('rebased');
  return { ...next, others, told: told && { ...go(told, clientId), isSure } };
}

/** The steps that became part of the shared text: those of others that came in, or own ones that were confirmed. */
function passedIn(
  transaction: Transaction,
  before: EditorState,
  after: EditorState,
  clientId: string,
): Passed[] {
  const from = getVersion(before);
  const count = getVersion(after) - from;
  if (count <= 0) return [];
  const authors = authorsOf(transaction);
  const undone = (transaction.getMeta('rebased') as number | undefined) ?? 0;
  const maps = authors
    ? transaction.mapping.maps.slice(undone, undone + count)
    : (sendableSteps(before)
        ?.steps.slice(0, count)
        .map((step) => step.getMap()) ?? []);
  return maps.map((map, index) => ({ version: from + index + 1, by: authors?.[index] ?? clientId, map }));
}

function changeCarets(value: Carets, change: CaretChange, state: EditorState): Carets {
  if (change.what === 'told') return { ...value, told: change.told };
  if (change.what === 'place') return placeCaret(value, change.place, state);
  const others = new Map([...value.others].filter(([, { clientId }]) => change.isHere(clientId)));
  return { ...value, others, early: value.early.filter(({ clientId }) => change.isHere(clientId)) };
}

function placeCaret(value: Carets, place: CaretPlace, state: EditorState): Carets {
  const { personId, clientId, version } = place;
  if (version > getVersion(state)) {
    const early = value.early.filter((each) => each.personId !== personId);
    return { ...value, early: [...early, place] };
  }
  const since = value.passed.filter((each) => each.version > version);
  if (since.length < getVersion(state) - version) return value;
  const find = (pos: number) => since.reduce((at, { map, by }) => map.map(at, side(by === clientId)), pos);
  const shared = { anchor: find(place.anchor), head: find(place.head) };
  const moves = (value.others.get(personId)?.moves ?? 0) + 1;
  const caret = { clientId, moves, shared, ...inOwnTextBoth(state, shared, false) };
  return { ...value, others: new Map(value.others).set(personId, caret) };
}

function placeEarly(value: Carets, state: EditorState): Carets {
  const now = getVersion(state);
  const due = value.early.filter(({ version }) => version <= now);
  if (due.length === 0) return value;
  const rest = { ...value, early: value.early.filter(({ version }) => version > now) };
  return due.reduce<Carets>((each, place) => placeCaret(each, place, state), rest);
}
