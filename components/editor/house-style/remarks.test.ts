import { wrapIn } from 'prosemirror-commands';
import { EditorState, TextSelection } from 'prosemirror-state';
import { expect, it } from 'vitest';
import { documentSchema } from '#newsroom/document/schema.ts';
import { stopsOf } from '#testing/editing/stops.ts';
import { plainStory } from '#testing/plain-story.ts';
import { moveBlocks } from '../commands/move-block.ts';
import { houseStyle, nameOfRemark, nextRemark, remarkAt, setLeft, setRules } from './remarks.ts';

const rule = { id: 'r1', language: 'en', avoid: 'passed away', say: 'died', reason: 'We say what happened.' };

function open(...blocks: string[]): EditorState {
  const doc = plainStory('Mayor passed away', ...blocks);
  const state = EditorState.create({ doc, plugins: [houseStyle()] });
  return state.apply(setRules(state, [rule], 'en'));
}

/** The words that are underlined, in their order. */
const remarked = (state: EditorState) => stopsOf(state, nextRemark, remarkAt);

it('checks the whole story at first, then what changes, and remarks move with their words', () => {
  let state = open('She passed away.', 'He lives.');
  expect(remarked(state)).toEqual(['0: passed away', '2: passed away']);
  const start = state.doc.child(0).nodeSize + state.doc.child(1).nodeSize;
  state = state.apply(state.tr.insertText('Then ', start + 1));
  expect(remarked(state)).toEqual(['0: passed away', '2: passed away']);
  state = state.apply(state.tr.insertText(' passed away', state.doc.content.size - 2));
  expect(remarked(state)).toEqual(['0: passed away', '2: passed away', '3: passed away']);
  state = state.apply(state.tr.insertText('“', start + 1));
  expect(remarked(state)).toEqual(['0: passed away', '3: passed away']);
});

it('keeps its remarks on what is put back as it was: a paragraph that is moved, a whole text', () => {
  let state = open('She passed away.', 'He lives.');
  const all = ['0: passed away', '2: passed away'];
  const at = TextSelection.near(state.doc.resolve(state.doc.content.size - 20));
  moveBlocks(1)(state.apply(state.tr.setSelection(at)), (transaction) => {
    state = state.apply(transaction);
  });
  expect(remarked(state)).toEqual(['0: passed away', '3: passed away']);
  state = open('She passed away.', 'He lives.');
  expect(remarked(state.apply(state.tr.replaceWith(0, state.doc.content.size, state.doc.content)))).toEqual(
    all,
  );
});

it('says nothing about quotes and about blocks in other languages', () => {
  let state = open('She passed away.', 'It passed away.');
  const start = state.doc.child(0).nodeSize + state.doc.child(1).nodeSize;
  state = state.apply(state.tr.setSelection(TextSelection.create(state.doc, start + 2)));
  wrapIn(documentSchema.nodes.blockquote)(state, (transaction) => {
    state = state.apply(transaction);
  });
  expect(remarked(state)).toEqual(['0: passed away', '3: passed away']);
  state = state.apply(state.tr.setNodeAttribute(0, 'lang', 'tr'));
  expect(remarked(state)).toEqual(['3: passed away']);
});

it('leaves what somebody wants to be left', () => {
  const state = open('She passed away.');
  const cursor = TextSelection.create(state.doc, 8);
  const at = remarkAt(state.apply(state.tr.setSelection(cursor)));
  expect(at?.remark).toMatchObject({ rule, write: 'died' });
  const left = new Set(at ? [nameOfRemark(at.remark)] : []);
  expect(remarked(state.apply(setLeft(state, left)))).toEqual(['2: passed away']);
});
