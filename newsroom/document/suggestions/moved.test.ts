import fc from 'fast-check';
import { sinkListItem } from 'prosemirror-schema-list';
import { EditorState, TextSelection } from 'prosemirror-state';
import { expect, it } from 'vitest';
import { atOnce } from '#testing/editing/at-once.ts';
import { wordsIn } from '#testing/editing/suggest-words.ts';
import { plainStory } from '#testing/plain-story.ts';
import { documentSchema } from '../schema.ts';
import { textUnits } from '../units.ts';
import { suggestionsIn } from './list.ts';
import type { Decision } from './marks.ts';
import { withoutSuggestions, withSuggestions } from './resolved.ts';
import { acceptSuggestions, rejectSuggestions } from './settle.ts';
import { suggestTransaction } from './suggest.ts';

const words = ['Oil is short.', 'The ferry waits.', 'Bread is dear.', 'Nobody sleeps.'];
const doc = plainStory('Ice in the strait', ...words);

const linesOf = (state: { doc: EditorState['doc'] }) =>
  textUnits(state.doc)
    .slice(2)
    .map(({ text }) => text);

/** Carries the block with these words to another place among the blocks, plainly. */
function moving(state: EditorState, text: string, place: number) {
  const index = state.doc.children.findLastIndex(({ textContent }) => textContent === text);
  const block = state.doc.child(index);
  const start = state.doc.children.slice(0, index).reduce((sum, { nodeSize }) => sum + nodeSize, 0);
  const tr = state.tr.delete(start, start + block.nodeSize);
  const to = tr.doc.children.slice(0, 2 + place).reduce((sum, { nodeSize }) => sum + nodeSize, 0);
  return tr.insert(to, block);
}

const at = (minute: number) => `2026-11-20T08:${String(minute).padStart(2, '0')}:00.000Z`;

/** Ada and Bel both want the ferry elsewhere, before they see of each other. */
function movedByTwo() {
  const desk = atOnce(doc, ['ada', 'bel']);
  for (const [minute, by, place] of [
    [1, 'ada', 3],
    [2, 'bel', 0],
  ] as const) {
    const state = desk.stateOf(by);
    desk.dispatch(
      by,
      suggestTransaction(state, moving(state, 'The ferry waits.', place), { by, at: at(minute) }),
    );
  }
  for (const by of ['ada', 'bel', 'ada']) desk.sync(by);
  return desk.stateOf('ada');
}

const decided = (state: EditorState, ...decisions: [Decision, string][]) => {
  const { tr } = state;
  for (const [decision, who] of decisions)
    (decision === 'accept' ? acceptSuggestions : rejectSuggestions)(tr, ({ by }) => by === who);
  return tr;
};

it('a block that two people moved by suggestion comes once, where the one says whose move is accepted', () => {
  const state = movedByTwo();
  const [last, first, unmoved] = [
    ['Oil is short.', 'Bread is dear.', 'Nobody sleeps.', 'The ferry waits.'],
    ['The ferry waits.', 'Oil is short.', 'Bread is dear.', 'Nobody sleeps.'],
    words,
  ];
  expect(linesOf(decided(state, ['accept', 'ada']))).toEqual(last);
  expect(suggestionsIn(decided(state, ['accept', 'ada']).doc)).toEqual([]);
  expect(linesOf(decided(state, ['accept', 'bel']))).toEqual(first);
  expect(linesOf(decided(state, ['reject', 'bel'], ['accept', 'ada']))).toEqual(last);
  expect(linesOf(decided(state, ['reject', 'ada'], ['accept', 'bel']))).toEqual(first);
  expect(linesOf(decided(state, ['reject', 'ada'], ['reject', 'bel']))).toEqual(unmoved);
  expect(linesOf(acceptSuggestions(state.tr))).toEqual(last);
  expect(linesOf({ doc: withSuggestions(state.doc) })).toEqual(last);
  expect(withoutSuggestions(state.doc).toJSON()).toEqual(doc.toJSON());
});

it('leaves no empty item of a list with a list in it that two people moved', () => {
  const listed = plainStory('Ice in the strait', '- oil', '- for lamps', 'Bread is dear.', 'Nobody sleeps.');
  let inner = EditorState.create({ doc: listed });
  inner = inner.apply(inner.tr.setSelection(TextSelection.create(listed, wordsIn(listed, 'for lamps').to)));
  sinkListItem(documentSchema.nodes.list_item)(inner, (tr) => {
    inner = inner.apply(tr);
  });
  const desk = atOnce(inner.doc, ['ada', 'bel']);
  for (const [by, place] of [
    ['ada', 1],
    ['bel', 2],
  ] as const) {
    const plain = moving(desk.stateOf(by), 'oilfor lamps', place);
    desk.dispatch(by, suggestTransaction(desk.stateOf(by), plain, { by, at: at(1) }));
  }
  for (const by of ['ada', 'bel', 'ada']) desk.sync(by);
  const after = decided(desk.stateOf('ada'), ['accept', 'ada']);
  expect(linesOf(after)).toEqual(['Bread is dear.', 'oil', 'for lamps', 'Nobody sleeps.']);
  expect(suggestionsIn(after.doc)).toEqual([]);
});

it('keeps the id of a block that was moved, and moves it on where somebody moved it without knowing', () => {
  const { id } = doc.child(3).attrs;
  const state = movedByTwo();
  expect(decided(state, ['accept', 'ada']).doc.child(5).attrs.id).toBe(id);
  const desk = atOnce(doc, ['ada', 'bel']);
  const move = (by: string, place: number) =>
    suggestTransaction(desk.stateOf(by), moving(desk.stateOf(by), 'The ferry waits.', place), {
      by,
      at: at(1),
    });
  desk.dispatch('bel', move('bel', 0));
  desk.dispatch('ada', move('ada', 3));
  desk.dispatch('ada', acceptSuggestions(desk.stateOf('ada').tr));
  for (const by of ['ada', 'bel']) desk.sync(by);
  const after = acceptSuggestions(desk.stateOf('bel').tr);
  expect(linesOf(after)).toEqual(['The ferry waits.', 'Oil is short.', 'Bread is dear.', 'Nobody sleeps.']);
  expect(after.doc.child(2).attrs.id).toBe(id);
});

it('brings nothing of a block that is to go, wherever that is moved', () => {
  const state = movedByTwo();
  const index = state.doc.children.findIndex(({ marks }) =>
    marks.some(({ type }) => type.name === 'deletion'),
  );
  const block = state.doc.child(index);
  const start = state.doc.children.slice(0, index).reduce((sum, { nodeSize }) => sum + nodeSize, 0);
  const tr = state.tr.delete(start, start + block.nodeSize);
  const after = state.apply(
    suggestTransaction(state, tr.insert(tr.doc.content.size, block), { by: 'cem', at: at(3) }),
  );
  expect(linesOf({ doc: withSuggestions(after.doc) })).toEqual(linesOf({ doc: withSuggestions(state.doc) }));
});

it('leaves a copy that says something of its own, to be decided by somebody', () => {
  const desk = atOnce(doc, ['ada', 'bel']);
  for (const by of ['ada', 'bel']) {
    const state = desk.stateOf(by);
    desk.dispatch(
      by,
      suggestTransaction(state, moving(state, 'The ferry waits.', by === 'ada' ? 3 : 0), { by, at: at(1) }),
    );
  }
  const state = desk.stateOf('bel');
  desk.dispatch(
    'bel',
    suggestTransaction(
      state,
      state.tr.insertText('Still: ', doc.child(0).nodeSize + doc.child(1).nodeSize + 1),
      { by: 'bel', at: at(2) },
    ),
  );
  for (const by of ['ada', 'bel', 'ada']) desk.sync(by);
  const after = decided(desk.stateOf('ada'), ['accept', 'ada']);
  expect(linesOf(after)).toEqual([
    'Still: The ferry waits.',
    'Oil is short.',
    'Bread is dear.',
    'Nobody sleeps.',
    'The ferry waits.',
  ]);
  expect(suggestionsIn(after.doc)).toHaveLength(1);
});

it('whoever moves whatever, and whatever is accepted or rejected, every block is there once', () => {
  const move = fc.record({
    who: fc.constantFrom('ada', 'bel', 'cem'),
    block: fc.nat(3),
    place: fc.nat(3),
    sends: fc.boolean(),
  });
  const people = ['ada', 'bel', 'cem'];
  fc.assert(
    fc.property(
      fc.array(move, { minLength: 2, maxLength: 5 }),
      fc.infiniteStream(fc.nat()),
      (moves, choices) => {
        const desk = atOnce(doc, people);
        for (const [minute, { who, block, place, sends }] of moves.entries()) {
          const state = desk.stateOf(who);
          const text = words[block] ?? '';
          const stands = state.doc.children.findLastIndex(({ textContent }) => textContent === text);
          if (stands === -1 || stands === 2 + place) continue;
          const plain = moving(state, text, place);
          desk.dispatch(who, suggestTransaction(state, plain, { by: who, at: at(minute) }));
          if (sends) desk.sync(who);
        }
        for (const who of [...people, ...people]) desk.sync(who);
        const { tr } = desk.stateOf('ada');
        expect(withoutSuggestions(tr.doc).toJSON()).toEqual(doc.toJSON());
        for (;;) {
          const left = suggestionsIn(tr.doc);
          const choice = choices.next().value ?? 0;
          const next = left[choice % left.length];
          if (!next) break;
          (choice % 3 === 0 ? rejectSuggestions : acceptSuggestions)(tr, ({ id }) => id === next.id);
          tr.doc.check();
        }
        expect(linesOf(tr).filter(Boolean).toSorted()).toEqual(words.toSorted());
      },
    ),
    { numRuns: 60 },
  );
});
