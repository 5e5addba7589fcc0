import { EditorState, TextSelection, type Transaction } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { expect, it, vi } from 'vitest';
import { annotationRanges } from '#newsroom/document/annotation-marks.ts';
import { buildDocument } from '#newsroom/document/build.ts';
import { documentSchema } from '#newsroom/document/schema.ts';
import { acceptSuggestions, rejectSuggestions } from '#newsroom/document/suggestions/settle.ts';
import { suggestTransaction } from '#newsroom/document/suggestions/suggest.ts';
import { textUnits } from '#newsroom/document/units.ts';
import { whoMayAll } from '#testing/editing/who-may-all.ts';
import { plainStory } from '#testing/plain-story.ts';
import { createEditorState } from '../create-state.ts';
import { makeWay, typedOver } from './typed-over.ts';

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

/** A note on “the bell rang twice” in a view that has an input method composing. */
function composing() {
  const plugin = typedOver();
  const doc = plainStory('Fog', 'She swore the bell rang twice. Then fog.');
  let state = EditorState.create({ doc, plugins: [plugin] });
  const find = (words: string) => {
    const unit = textUnits(state.doc)[2];
    const from = (unit?.pos ?? 0) + 1 + (unit?.text.indexOf(words) ?? 0);
    return { from, to: from + words.length };
  };
  const dispatch = (tr: Transaction) => {
    state = state.apply(tr);
  };
  const { from, to } = find('the bell rang twice');
  dispatch(state.tr.addMark(from, to, documentSchema.marks.annotation.create({ id: 'n' })));
  const dom = new EventTarget();
  const view = { dom, dispatch, composing: true, isDestroyed: false };
  Object.defineProperty(view, 'state', { get: () => state });
  const shown = plugin.spec.view?.(view as unknown as EditorView);
  const write = (text: string, { from, to }: { from: number; to: number }, id: number) => {
    dispatch(state.tr.insertText(text, from, to).setMeta('composition', id));
    shown?.update?.(view as unknown as EditorView, state);
  };
  return {
    /** What is composed so far in the place of what was before. */
    compose: (before: string, text: string, id = 1) => write(text, find(before), id),
    composeBehind: (words: string, text: string) =>
      write(text, { from: find(words).to, to: find(words).to }, 1),
    end() {
      view.composing = false;
      dom.dispatchEvent(new Event('compositionend'));
      vi.runAllTimers();
    },
    /** The words are selected, and a key says that an input method is about to write. */
    announceOver(words: string) {
      const { from, to } = find(words);
      view.composing = false;
      dispatch(state.tr.setSelection(TextSelection.create(state.doc, from, to)));
      makeWay(view as unknown as EditorView, () => from);
      vi.runAllTimers();
      view.composing = true;
    },
    /** Somebody else writes. */
    receive: (after: string, text: string) =>
      dispatch(state.tr.insertText(text, find(after).to).setMeta('rebased', 0)),
    type: (after: string, text: string) => dispatch(state.tr.insertText(text, find(after).to)),
    noted: () => annotationRanges(state.doc).map(({ from, to }) => state.doc.textBetween(from, to)),
  };
}

it('a note stays on what is composed in the place of its last word, once that is done, and on what follows', () => {
  vi.useFakeTimers();
  const desk = composing();
  desk.compose('twice', 'zw');
  desk.compose('zw', 'zweimal');
  expect(desk.noted()).toEqual(['the bell rang ']);
  desk.end();
  expect(desk.noted()).toEqual(['the bell rang zweimal']);
  desk.type('zweimal', ' nur');
  expect(desk.noted()).toEqual(['the bell rang zweimal nur']);
  vi.useRealTimers();
});

it('a note waits for what an input method composes, however long that takes after its key, and whoever writes meanwhile', () => {
  vi.useFakeTimers();
  const desk = composing();
  desk.announceOver('twice');
  desk.receive('She', ' never');
  desk.composeBehind(' rang ', 'zwei');
  desk.compose('zwei', 'zweimal');
  desk.end();
  expect(desk.noted()).toEqual(['the bell rang zweimal']);
  vi.useRealTimers();
});

it('keeps apart what is composed in two places in quick succession', () => {
  vi.useFakeTimers();
  const desk = composing();
  desk.compose('twice', 'zweimal');
  desk.compose('She', 'Sie', 2);
  desk.end();
  expect(desk.noted()).toEqual(['the bell rang zweimal']);
  vi.useRealTimers();
});

it('what is composed behind a note stays outside, and where all of its words are replaced, it has lost them', () => {
  vi.useFakeTimers();
  const behind = composing();
  behind.compose('. Then', ' today. Then');
  behind.end();
  expect(behind.noted()).toEqual(['the bell rang twice']);
  const lost = composing();
  lost.compose('the bell rang twice', 'nothing');
  lost.end();
  expect(lost.noted()).toEqual([]);
  vi.useRealTimers();
});
