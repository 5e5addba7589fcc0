import { undo } from 'prosemirror-history';
import { type EditorState, TextSelection, type Transaction } from 'prosemirror-state';
import { expect, it } from 'vitest';
import { buildDocument } from '#newsroom/document/build.ts';
import { whoMayAll } from '#testing/editing/who-may-all.ts';
import { createEditorState } from '../create-state.ts';

/** An empty paragraph, and what becomes of it as somebody types. */
function typed(keys: string, before = '') {
  const doc = buildDocument({
    headline: 'x',
    blocks: [
      ...(before ? [{ type: 'list', text: before, ordered: true, number: 3 } as const] : []),
      { type: 'paragraph', text: '' },
    ],
  });
  let state: EditorState = createEditorState({
    ...{ document: doc.toJSON(), version: 0, clientId: 'tab-that-types', ...whoMayAll },
  });
  const dispatch = (tr: Transaction) => {
    state = state.applyTransaction(tr).state;
  };
  dispatch(state.tr.setSelection(TextSelection.atEnd(state.doc)));
  const view = {
    get state() {
      return state;
    },
    dispatch,
    composing: false,
  };
  for (const key of keys) {
    const { from, to } = state.selection;
    const isTaken = state.plugins.some((plugin) =>
      plugin.props.handleTextInput?.call(plugin, view as never, from, to, key, () =>
        state.tr.insertText(key),
      ),
    );
    if (!isTaken) dispatch(state.tr.insertText(key));
  }
  const shape = () =>
    state.doc.children
      .slice(2)
      .map(({ type, attrs, textContent, childCount }) => [
        type.name,
        (attrs.start as unknown) ?? null,
        childCount,
        textContent,
      ]);
  return { shape, undo: () => undo(state, dispatch) };
}

it('begins a numbered list with the number that was typed', () => {
  expect(typed('1. oil').shape()).toEqual([['ordered_list', null, 1, 'oil']]);
  expect(typed('3) oil').shape()).toEqual([['ordered_list', 3, 1, 'oil']]);
  expect(typed('٣. زيت').shape()).toEqual([['ordered_list', 3, 1, 'زيت']]);
  expect(typed('۴) wicks', 'oil').shape()).toEqual([['ordered_list', 3, 2, 'oilwicks']]);
  expect(typed('1984. oil').shape()).toEqual([['paragraph', null, 1, '1984. oil']]);
});

it('goes on with the list above where the number does, and with no other', () => {
  expect(typed('4. wicks', 'oil').shape()).toEqual([['ordered_list', 3, 2, 'oilwicks']]);
  expect(typed('1. wicks', 'oil').shape()).toEqual([
    ['ordered_list', 3, 1, 'oil'],
    ['ordered_list', null, 1, 'wicks'],
  ]);
});
