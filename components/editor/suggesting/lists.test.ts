import { EditorState, TextSelection, type Transaction } from 'prosemirror-state';
import { expect, it } from 'vitest';
import { suggestionsIn } from '#newsroom/document/suggestions/list.ts';
import { withoutSuggestions, withSuggestions } from '#newsroom/document/suggestions/resolved.ts';
import { acceptSuggestions, rejectSuggestions } from '#newsroom/document/suggestions/settle.ts';
import { textUnits } from '#newsroom/document/units.ts';
import { whoMayAll } from '#testing/editing/who-may-all.ts';
import { plainStory } from '#testing/plain-story.ts';
import { createEditorState } from '../create-state.ts';
import { loadParts } from '../in-text/in-time.ts';
import { asWritten } from './as-written.ts';

await loadParts();

const hand = { personId: 'ada', mayWrite: true, isSuggesting: true };

/** A list as somebody has it who suggests. */
function shoppingList() {
  const doc = plainStory('What the island needs', '- oil', '- wicks and glass', '- bread');
  let state: EditorState = createEditorState({
    ...{ document: doc.toJSON(), version: 0, clientId: 'tab-of-lists', ...whoMayAll },
    suggesterId: () => hand.personId,
  });
  const dispatch = (tr: Transaction) => {
    state = state.applyTransaction(asWritten(state, tr, hand)).state;
  };
  const after = (words: string) => {
    const unit = textUnits(state.doc).find(({ text }) => text.includes(words));
    return (unit?.pos ?? 0) + 1 + (unit?.text.indexOf(words) ?? 0) + words.length;
  };
  return {
    dispatch,
    after,
    doc: () => state.doc,
    put: (words: string, offset = 0) =>
      dispatch(state.tr.setSelection(TextSelection.create(state.doc, after(words) + offset))),
    press(key: string, shiftKey = false) {
      const event = {
        key,
        shiftKey,
        keyCode: 0,
        preventDefault: () => undefined,
      } as unknown as KeyboardEvent;
      state.plugins.find(({ props }) =>
        props.handleKeyDown?.call({} as never, { state, dispatch } as never, event),
      );
    },
    type: (text: string) => dispatch(state.tr.insertText(text)),
    remove: (from: number, to: number) => dispatch(state.tr.delete(from, to)),
    suggested: () =>
      suggestionsIn(state.doc).map(({ deletedText, insertedText }) => [deletedText, insertedText]),
    lists: () =>
      [withoutSuggestions, withSuggestions].map((view) =>
        view(state.doc)
          .child(2)
          .children.map(({ textContent }) => textContent),
      ),
  };
}

const items = ['oil', 'wicks and glass', 'bread'];

it('Enter in an item suggests one break, and what is typed after it', () => {
  const list = shoppingList();
  list.put('wicks');
  list.press('Enter');
  expect(list.suggested()).toEqual([['', '\n']]);
  list.type('more');
  expect(list.suggested()).toEqual([['', '\nmore']]);
  expect(list.lists()).toEqual([items, ['oil', 'wicks', 'more and glass', 'bread']]);
});

it('Backspace at the start of an item suggests that one break goes, and takes back one’s own at once', () => {
  const list = shoppingList();
  list.put('oil', 4);
  list.press('Backspace');
  expect(list.suggested()).toEqual([['\n', '']]);
  expect(list.lists()).toEqual([items, ['oilwicks and glass', 'bread']]);
  list.put('glass');
  list.press('Enter');
  list.press('Backspace');
  expect(list.suggested()).toEqual([['\n', '']]);
});

it('words deleted from one item into another leave what stands before and after as it is', () => {
  const list = shoppingList();
  list.remove(list.after('wicks'), list.after('br'));
  expect(list.suggested()).toEqual([[' and glass\nbr', '']]);
  expect(list.lists()).toEqual([items, ['oil', 'wicksead']]);
  const marked = list.doc();
  expect(acceptSuggestions(EditorState.create({ doc: marked }).tr).doc.child(2).childCount).toBe(2);
  expect(rejectSuggestions(EditorState.create({ doc: marked }).tr).doc.eq(withoutSuggestions(marked))).toBe(
    true,
  );
});

it('an item that is sunk, or lifted out of the list, goes and comes alone, as one suggestion', () => {
  const sunk = shoppingList();
  sunk.put('wicks');
  sunk.press('Tab');
  expect(sunk.suggested()).toEqual([['\nwicks and glass', '\nwicks and glass']]);
  expect(sunk.lists()).toEqual([items, ['oilwicks and glass', 'bread']]);
  const lifted = shoppingList();
  lifted.put('oil');
  lifted.press('Tab', true);
  expect(lifted.suggested()).toEqual([['\noil', '\noil']]);
  expect(lifted.lists()[0]).toEqual(items);
});

it('words deleted from above a list into it leave the items after them alone', () => {
  const list = shoppingList();
  list.remove(list.after('island'), list.after('wicks'));
  const [[gone = '', come = ''] = [], ...others] = list.suggested();
  expect(others).toEqual([]);
  expect(gone).toContain('oil\nwicks and glass');
  expect(come).toContain('and glas');
  expect(`${gone}${come}`).not.toContain('bread');
});
