import { EditorState } from 'prosemirror-state';
import { DecorationSet } from 'prosemirror-view';
import { expect, it, vi } from 'vitest';
import type { Thread } from '#newsroom/annotation/schema.ts';
import { stopsOf } from '#testing/editing/stops.ts';
import { plainStory } from '#testing/plain-story.ts';
import { explainerOffers, nameOfOffer, nextOffer, offer, offerAt } from './offers.ts';

const entry = (...words: string[]) => ({
  id: words[0] ?? '',
  language: 'en',
  words,
  body: 'It is.',
  rich: null,
});
const library = [entry('quorum', 'quorums'), entry('tide'), entry('tide council', 'the Seven')];

function open(...blocks: string[]): EditorState {
  const doc = plainStory('No quorum', ...blocks);
  const state = EditorState.create({ doc, plugins: [explainerOffers()] });
  return state.apply(offer(state, { library: { entries: library, language: 'en' } }));
}

/** The words at which something is offered, in their order, each with the number of its block. */
const offered = (state: EditorState) => stopsOf(state, nextOffer, offerAt);

const startOf = ({ doc }: EditorState, block: number) => {
  let start = 1;
  for (let index = 0; index < block; index += 1) start += doc.child(index).nodeSize;
  return start;
};

it('offers an entry once, at its first words after the headline, in quotes too, the longest first', () => {
  const state = open('“No Quorum,” said the Tide Council.', 'The tide rose; the quorum did not.');
  expect(offered(state)).toEqual(['2: Quorum', '2: Tide Council', '3: tide']);
});

it('follows what is typed, and goes to where the words stand first', () => {
  let state = open('They met.', 'The quorum was there.');
  expect(offered(state)).toEqual(['3: quorum']);
  state = state.apply(state.tr.insertText('Then ', startOf(state, 2)));
  expect(offered(state)).toEqual(['3: quorum']);
  state = state.apply(state.tr.insertText('Quorums ', startOf(state, 2)));
  expect(offered(state)).toEqual(['2: Quorums']);
  state = state.apply(state.tr.insertText('x', startOf(state, 2)));
  expect(offered(state)).toEqual(['3: quorum']);
  state = state.apply(state.tr.delete(startOf(state, 3) - 1, state.doc.content.size));
  expect(offered(state)).toEqual([]);
});

it('goes on offering at words that are put back as they were', () => {
  const state = open('They met.', 'The quorum was there.');
  const { doc } = state;
  const anew = state.apply(state.tr.replaceWith(0, doc.content.size, doc.content));
  expect(offered(anew)).toEqual(['3: quorum']);
  const [block, end] = [startOf(state, 3) - 1, doc.content.size];
  const moved = state.tr.delete(block, end).insert(startOf(state, 2) - 1, doc.slice(block, end).content);
  expect(offered(state.apply(moved))).toEqual(['2: quorum']);
});

it('goes on to the next words where the first ones went with all of their block', () => {
  const state = open('They met.', 'The quorum was there.', 'They left.', 'A quorum is ten.');
  const block = startOf(state, 3) - 1;
  const without = state.apply(state.tr.delete(block, block + state.doc.child(3).nodeSize));
  expect(offered(without)).toEqual(['4: quorum']);
});

it('joins and splits blocks as any words go', () => {
  let state = open('The tide', 'council met.');
  expect(offered(state)).toEqual(['2: tide']);
  const end = startOf(state, 3) - 2;
  state = state.apply(state.tr.join(end + 1).insertText(' ', end));
  expect(offered(state)).toEqual(['2: tide council']);
  state = state.apply(state.tr.split(startOf(state, 2) + 4));
  expect(offered(state)).toEqual(['3: tide council']);
});

it('offers nothing in a block of another language', () => {
  let state = open('The tide.', 'A tide.');
  state = state.apply(state.tr.setNodeAttribute(startOf(state, 2) - 1, 'lang', 'kmr'));
  expect(offered(state)).toEqual(['3: tide']);
});

it('is silent where the story explains the words, and about what somebody left', () => {
  const state = open('A quorum of the Seven.', 'Another quorum at high tide.');
  const thread = { kind: 'explainer', quote: 'the seven', resolvedAt: '2026-11-23' } as Thread;
  const explained = state.apply(offer(state, { threads: [thread] }));
  expect(offered(explained)).toEqual(['2: quorum', '3: tide']);
  const comment = { ...thread, kind: 'comment' } as Thread;
  expect(offered(state.apply(offer(state, { threads: [comment] })))).toHaveLength(3);
  const left = new Set([nameOfOffer(entry('quorum'))]);
  expect(offered(explained.apply(offer(explained, { left })))).toEqual(['3: tide']);
});

it('costs a key next to nothing, however long the story and the library', () => {
  const blocks = Array.from({ length: 130 }, (_, index) =>
    `The tide of Port Vale ${index}, and more. `.repeat(6),
  );
  let state = open(...blocks);
  const entries = Array.from({ length: 1000 }, (_, index) => entry(`lamp number ${index}`));
  state = state.apply(offer(state, { library: { entries: [...library, ...entries], language: 'en' } }));
  const at = startOf(state, 70);
  for (let key = 0; key < 20; key += 1) state = state.apply(state.tr.insertText('a', at));
  const find = vi.spyOn(DecorationSet.prototype, 'find');
  const before = process.cpuUsage();
  for (let key = 0; key < 100; key += 1) state = state.apply(state.tr.insertText('b', at));
  // Milliseconds of the processor for a hundred keys; looking through all 5,000 words each time takes over 500.
  expect(process.cpuUsage(before).user / 1000).toBeLessThan(200);
  // Without a range it lists all that stands in the story.
  expect(find.mock.calls.filter(([from]) => from === undefined)).toEqual([]);
  find.mockRestore();
});
