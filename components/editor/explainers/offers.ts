import type { Node } from 'prosemirror-model';
import { type Command, type EditorState, Plugin, TextSelection, type Transaction } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import type { Thread } from '#newsroom/annotation/schema.ts';
import { searchableText } from '#newsroom/document/find/in-document.ts';
import type { Occurrence } from '#newsroom/document/find/phrases.ts';
import { entryFinder } from '#newsroom/explainer/library-rules.ts';
import type { LibraryEntry } from '#newsroom/explainer/library-schema.ts';
import { offersKey } from '../in-text/keys.ts';
import { touchedBlocks } from '../plugins/touched-blocks.ts';

/** What the text is looked through for, and what is not offered. */
type Known = {
  /** Null until it is known. */
  library: { entries: readonly LibraryEntry[]; language: string } | null;
  /** What somebody decided not to explain in this story, by the entry's name. */
  left: ReadonlySet<string>;
  threads: readonly Thread[];
};
export type Offers = Known & {
  find: (text: string) => Occurrence<LibraryEntry>[];
  /** Ids of the entries that the story explains already, or that somebody left out of it. */
  explained: ReadonlySet<string>;
  /** Wherever words of the library stand. */
  all: DecorationSet;
  /** Where they stand first, as far as they are offered. */
  offered: DecorationSet;
};

export const nameOfOffer = ({ id }: LibraryEntry) => `explainer ${id}`;

/** Marks words that the library explains, where they stand first. Only blocks that changed are looked through anew. */
export const explainerOffers = () =>
  new Plugin<Offers>({
    key: offersKey,
    state: {
      init: () => ({
        ...{ library: null, left: new Set<string>(), threads: [] },
        ...{ find: () => [], explained: new Set<string>() },
        ...{ all: DecorationSet.empty, offered: DecorationSet.empty },
      }),
      apply: (transaction, offers) => {
        const change = transaction.getMeta(offersKey) as Partial<Known> | undefined;
        if (change) return choose(changed(offers, change, transaction.doc), transaction.doc);
        if (!transaction.docChanged) return offers;
        return followed(offers, transaction);
      },
    },
    props: { decorations: (state) => offersKey.getState(state)?.offered },
  });

function changed(offers: Offers, change: Partial<Known>, doc: Node): Offers {
  const next = { ...offers, ...change };
  if (change.library) {
    next.find = entryFinder(change.library.entries, change.library.language);
    next.all = DecorationSet.create(doc, foundBetween(next, doc, 0, doc.content.size));
  }
  // What stands under an explainer in this story is not offered to it again, also where the explainer was left out.
  const quotes = next.threads.filter(({ kind }) => kind === 'explainer').map(({ quote }) => quote);
  next.explained = new Set(quotes.flatMap((quote) => next.find(quote).map(({ of }) => of.id)));
  return next;
}

/**
 * The decorations go with the text, and only a block that changed is looked through. As long as the same words stand
 * in it, what is offered stays: choosing anew lists all of the story's, which is too much for a key.
 */
function followed(offers: Offers, transaction: Transaction): Offers {
  const { doc, mapping } = transaction;
  let hasLost = false;
  const onRemove = () => {
    hasLost = true;
  };
  const all = offers.all.map(mapping, doc, { onRemove });
  const next = { ...offers, all, offered: offers.offered.map(mapping, doc) };
  const blocks = touchedBlocks(transaction).map(({ node, pos }) => [pos, pos + node.nodeSize] as const);
  const old = blocks.flatMap(([from, to]) => all.find(from, to));
  const found = blocks.flatMap(([from, to]) => foundBetween(offers, doc, from, to));
  if (!hasLost && areSame(old, found)) return next;
  return choose({ ...next, all: all.remove(old).add(doc, found) }, doc);
}

function foundBetween({ find, library }: Offers, doc: Node, from: number, to: number): Decoration[] {
  const found: Decoration[] = [];
  doc.nodesBetween(from, to, (node, pos) => {
    if (!node.isTextblock) return true;
    const isForeign = node.attrs.lang !== null && node.attrs.lang !== library?.language;
    // A headline is read in lists and by other sites, where nothing of it can be opened.
    if (isForeign || node.type.name === 'headline') return false;
    for (const { of, ...range } of find(searchableText(node)))
      found.push(Decoration.inline(pos + 1 + range.from, pos + 1 + range.to, look, { entry: of }));
    return false;
  });
  return found;
}

const look = { class: 'explainer-offer', title: 'The library explains this' };

function choose(offers: Offers, doc: Node): Offers {
  const chosen = new Map<string, Decoration>();
  for (const each of inOrder(offers.all)) {
    const entry = entryOf(each);
    const isSettled = offers.explained.has(entry.id) || offers.left.has(nameOfOffer(entry));
    if (!isSettled && !chosen.has(entry.id)) chosen.set(entry.id, each);
  }
  return { ...offers, offered: DecorationSet.create(doc, [...chosen.values()]) };
}

const entryOf = (decoration: Decoration) => decoration.spec.entry as LibraryEntry;
const inOrder = (set: DecorationSet) => set.find().toSorted((a, b) => a.from - b.from);
const areSame = (some: readonly Decoration[], others: readonly Decoration[]) =>
  some.length === others.length &&
  some.every(({ from, to, spec }, index) => {
    const other = others[index];
    return other?.from === from && other.to === to && other.spec.entry === spec.entry;
  });

/** An explainer that the library offers, and the words that it would stand on. */
export type Offer = { entry: LibraryEntry; from: number; to: number };

/** What the library offers for the words that the cursor is in. */
export function offerAt(state: EditorState): Offer | null {
  const { empty, head } = state.selection;
  const [found] = (empty && offersKey.getState(state)?.offered.find(head, head)) || [];
  return found ? { entry: entryOf(found), from: found.from, to: found.to } : null;
}

/** Puts the cursor into the next words that the library explains, and round at the end. */
export const nextOffer: Command = (state, dispatch) => {
  const all = inOrder(offersKey.getState(state)?.offered ?? DecorationSet.empty);
  const next = all.find(({ from }) => from >= state.selection.to) ?? all[0];
  if (!next) return false;
  dispatch?.(state.tr.setSelection(TextSelection.create(state.doc, next.from + 1)).scrollIntoView());
  return true;
};

/** The library that the text is looked through for. */
export const libraryIn = (state: EditorState) => offersKey.getState(state)?.library ?? null;

/** A transaction that only changes what is offered. */
export const offer = (state: EditorState, change: Partial<Known>): Transaction =>
  state.tr.setMeta(offersKey, change).setMeta('addToHistory', false);
