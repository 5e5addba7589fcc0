import { history, undo } from 'prosemirror-history';
import { type Command, EditorState, NodeSelection, TextSelection, type Transaction } from 'prosemirror-state';
import { expect, it } from 'vitest';
import { documentSchema } from '#newsroom/document/schema.ts';
import { withoutSuggestions, withSuggestions } from '#newsroom/document/suggestions/resolved.ts';
import { blockText } from '#newsroom/document/units.ts';
import { plainStory } from '#testing/plain-story.ts';
import { asWritten } from '../suggesting/as-written.ts';
import { finding, findingIn, startFinding } from './finding.ts';
import { changeSearch, replaceFound, stepThroughFound } from './found-commands.ts';

const { strong, annotation } = documentSchema.marks;

function open(...blocks: string[]): EditorState {
  const doc = plainStory('Lamps', ...blocks);
  return EditorState.create({ doc, plugins: [history(), finding(() => 'en')] });
}

function run(state: EditorState, ...commands: Command[]): EditorState {
  let next = state;
  const dispatch = (transaction: Transaction) => {
    next = next.apply(transaction);
  };
  for (const command of commands) expect(command(next, dispatch)).toBe(true);
  return next;
}

const paragraph = (state: EditorState, index = 0) => blockText(state.doc.child(2 + index));

it('counts, and goes round', () => {
  let state = run(open('A lamp. A lamp.', 'Lamp!'), startFinding, changeSearch({ query: 'lamp' }));
  expect(findingIn(state)).toMatchObject({ current: 0, found: { length: 4 } });
  state = run(state, stepThroughFound(-1));
  expect(findingIn(state)?.current).toBe(3);
  state = run(state, stepThroughFound(1), stepThroughFound(1));
  expect(findingIn(state)).toMatchObject({ current: 1, found: { length: 4 } });
  state = run(state, changeSearch({ matchCase: true }));
  expect(findingIn(state)?.found).toHaveLength(2);
});

it('replaces all in one step, and the notes and looks beside stay', () => {
  let state = open('A loud lamp, a lamp.', 'Lamp and lamp');
  const from = state.doc.child(0).nodeSize + state.doc.child(1).nodeSize + 1;
  state = state.apply(state.tr.addMark(from + 2, from + 11, strong.create()));
  state = state.apply(state.tr.addMark(from + 7, from + 11, annotation.create({ id: 'note' })));
  state = run(
    state,
    startFinding,
    changeSearch({ query: 'LAMP', wholeWords: true }),
    replaceFound('lantern', 'all'),
  );
  expect([paragraph(state), paragraph(state, 1)]).toEqual([
    'A loud lantern, a lantern.',
    'lantern and lantern',
  ]);
  expect(
    state.doc
      .child(2)
      .child(2)
      .marks.map(({ type }) => type.name),
  ).toEqual(['strong', 'annotation']);
  expect(state.doc.child(2).child(2).text).toBe('lantern');
  expect(blockText(state.doc.child(0))).toBe('Lamps');
  const undone = run(state, undo);
  expect(paragraph(undone)).toBe('A loud lamp, a lamp.');
  expect(paragraph(undone, 1)).toBe('Lamp and lamp');
});

it('searches in the selection alone, which moves with the text', () => {
  let state = open('lamp lamp', 'lamp lamp');
  const start = state.doc.child(0).nodeSize + state.doc.child(1).nodeSize;
  const selection = TextSelection.create(state.doc, start + 1, start + 10);
  state = run(state.apply(state.tr.setSelection(selection)), startFinding, changeSearch({ query: 'lamp' }));
  state = run(state, changeSearch({}, { from: start + 1, to: start + 10 }));
  expect(findingIn(state)?.found).toHaveLength(2);
  state = state.apply(state.tr.insertText('A ', start + 1));
  expect(findingIn(state)?.found).toHaveLength(2);
  expect(paragraph(run(state, replaceFound('wick', 'all')), 1)).toBe('lamp lamp');
});

it('leaves what is suggested to go alone', () => {
  let state = open('an old lamp');
  const from = state.doc.child(0).nodeSize + state.doc.child(1).nodeSize + 1;
  const gone = documentSchema.marks.deletion.create({ id: 's', by: 'p', at: '2026-11-23T12:00:00Z' });
  state = run(state.apply(state.tr.addMark(from, from + 6, gone)), startFinding);
  expect(findingIn(run(state, changeSearch({ query: 'old' })))?.found).toEqual([]);
  expect(findingIn(run(state, changeSearch({ query: 'lamp' })))?.found).toHaveLength(2);
});

it('goes on to the next with each one that is replaced, also where the new words hold the old ones', () => {
  let state = run(open('A lamp, a lamp, a lamp.'), startFinding, changeSearch({ query: 'a lamp' }));
  state = run(state, replaceFound('an old a lamps', 'current'), replaceFound('a lampshade', 'current'));
  expect(paragraph(state)).toBe('an old a lamps, a lampshade, a lamp.');
  expect(findingIn(state)).toMatchObject({ current: 2, found: { length: 3 } });
});

it('searches all of the story while a picture is selected', () => {
  const { tr } = open('A lamp.');
  const start = tr.doc.child(0).nodeSize + tr.doc.child(1).nodeSize;
  const { doc } = tr.insert(start, documentSchema.node('figure', { picture: 'p' }));
  const state = EditorState.create({ doc, plugins: [finding(() => 'en')] });
  const selected = state.apply(state.tr.setSelection(NodeSelection.create(doc, start)));
  expect(findingIn(run(selected, startFinding, changeSearch({ query: 'lamp' })))?.found).toHaveLength(2);
});

it('leaves what somebody suggests a suggestion where all of the words are one', () => {
  const hand = { personId: 'ada', mayWrite: true, isSuggesting: false };
  let state = open('A lamp, a lamp, a lamp.');
  const from = state.doc.child(0).nodeSize + state.doc.child(1).nodeSize + 1;
  const attrs = { id: 's', by: 'bel', at: '2026-11-23T12:00:00Z' };
  const suggested = documentSchema.marks.insertion.create(attrs);
  state = state.apply(state.tr.addMark(from, from + 6, suggested).addMark(from + 8, from + 12, suggested));
  state = run(state, startFinding, changeSearch({ query: 'lamp' }));
  const dispatch = (tr: Transaction) => {
    state = state.apply(asWritten(state, tr, hand));
  };
  const texts = () =>
    [withoutSuggestions(state.doc), withSuggestions(state.doc)].map((doc) => blockText(doc.child(2)));
  replaceFound('wick', 'all')(state, dispatch);
  expect(texts()).toEqual([', wick, a wick.', 'A wick, a wick, a wick.']);
  state = run(state, changeSearch({ query: 'wick' }));
  replaceFound('wicks', 'all')(state, dispatch);
  expect(texts()).toEqual([', wicks, a wicks.', 'A wicks, a wicks, a wicks.']);
});
