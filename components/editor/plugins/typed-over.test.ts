import { type EditorState, TextSelection, type Transaction } from 'prosemirror-state';
import { expect, it } from 'vitest';
import { annotationRanges } from '#newsroom/document/annotation-marks.ts';
import { buildDocument } from '#newsroom/document/build.ts';
import { documentSchema } from '#newsroom/document/schema.ts';
import { acceptSuggestions, rejectSuggestions } from '#newsroom/document/suggestions/settle.ts';
import { suggestTransaction } from '#newsroom/document/suggestions/suggest.ts';
import { textUnits } from '#newsroom/document/units.ts';
import { whoMayAll } from '#testing/editing/who-may-all.ts';
import { createEditorState } from '../create-state.ts';

it('a note stays on what is suggested in the place of its last word, accepted or rejected', () => {
  const doc = buildDocument({
    headline: 'Fog',
    blocks: [{ type: 'paragraph', text: 'The keeper swore that the bell rang twice.' }],
  });
  let state: EditorState = createEditorState({
    ...{ document: doc.toJSON(), version: 0, clientId: 'tab-over-notes', ...whoMayAll },
  });
  const dispatch = (tr: Transaction) => {
    state = state.applyTransaction(tr).state;
  };
  const find = (words: string) => {
    const unit = textUnits(state.doc)[2];
    const from = (unit?.pos ?? 0) + 1 + (unit?.text.indexOf(words) ?? 0);
    return { from, to: from + words.length };
  };
  const noted = ({ doc: shown }: { doc: EditorState['doc'] }) =>
    annotationRanges(shown).map(({ from, to }) => shown.textBetween(from, to));
  const { from, to } = find('the bell rang twice');
  dispatch(state.tr.addMark(from, to, documentSchema.marks.annotation.create({ id: 'n' })));
  const author = { by: 'ada', at: '2026-11-20T08:00:00.000Z' };
  const twice = find('twice');
  dispatch(state.tr.setSelection(TextSelection.create(state.doc, twice.from, twice.to)));
  for (const sign of 'thrice') dispatch(suggestTransaction(state, state.tr.insertText(sign), author));
  expect(noted(acceptSuggestions(state.tr))).toEqual(['the bell rang thrice']);
  expect(noted(rejectSuggestions(state.tr))).toEqual(['the bell rang twice']);
});
