import { baseKeymap } from 'prosemirror-commands';
import { history, undo } from 'prosemirror-history';
import { EditorState, TextSelection, type Transaction } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { expect, it } from 'vitest';
import { buildDocument } from '#newsroom/document/build.ts';
import { blockText } from '#newsroom/document/units.ts';
import type { ToolbarItem } from '../toolbar/items.ts';
import { slashEntries } from './entries.ts';
import { insteadOfSlash, slashIn, slashMenu, withoutSlash } from './slash.ts';

const may = { write: true, suggest: true, annotate: true };

/** The text of a story under somebody's hands, without the page around it. */
class Desk {
  chosen: ToolbarItem[] = [];
  isDrawn = true;
  state: EditorState;
  readonly plugin = slashMenu({
    entries: (state, query) => slashEntries(state, query, may),
    run: (item) => this.chosen.push(item),
    isDrawn: () => this.isDrawn,
  });

  constructor(text = '') {
    const blocks = [{ type: 'paragraph' as const, text }];
    const doc = buildDocument({ headline: 'x', standfirst: '', blocks });
    const state = EditorState.create({ doc, plugins: [this.plugin, history()] });
    this.state = state.apply(state.tr.setSelection(TextSelection.atEnd(doc)));
  }

  dispatch = (transaction: Transaction): void => {
    this.state = this.state.apply(transaction);
  };

  type(text: string): this {
    for (const sign of text) this.dispatch(this.state.tr.insertText(sign));
    return this;
  }

  press(key: string): boolean {
    const { handleKeyDown } = this.plugin.props;
    const event = { key, ctrlKey: false, metaKey: false, altKey: false, isComposing: false };
    const handled = handleKeyDown?.call(
      this.plugin,
      this as unknown as EditorView,
      event as unknown as KeyboardEvent,
    );
    if (!handled && key === 'Enter') baseKeymap.Enter?.(this.state, this.dispatch);
    return handled === true;
  }

  get labels(): string[] | null {
    const slash = slashIn(this.state);
    return slash && slashEntries(this.state, slash.query, may).map(({ label }) => label);
  }
}

it('opens at the start of a block and after a space, and nowhere else', () => {
  expect(new Desk().type('/').labels).toContain('Heading');
  expect(new Desk('Then ').type('/').labels).toContain('Divider');
  expect(new Desk('and').type('/or').labels).toBeNull();
  expect(new Desk('https:/').type('/').labels).toBeNull();
});

it('is narrowed by typing, walked by arrows, and chosen from by Enter', () => {
  const desk = new Desk().type('/list');
  expect(desk.labels).toEqual(['List', 'Numbered list']);
  expect(desk.press('ArrowDown')).toBe(true);
  expect(slashIn(desk.state)?.active).toBe(1);
  desk.press('ArrowDown');
  desk.press('ArrowUp');
  expect(desk.press('Enter')).toBe(true);
  expect(desk.chosen.map(({ id }) => id)).toEqual(['numbers']);
  desk.dispatch(withoutSlash(desk.state));
  expect(blockText(desk.state.doc.child(2))).toBe('');
  expect(desk.labels).toBeNull();
});

it('does what was chosen in one step, which one undo takes back', () => {
  const desk = new Desk('Then');
  desk.dispatch(desk.state.tr.insertText(' '));
  desk.type('/num');
  const [item] = slashEntries(desk.state, 'num', may);
  if (!item || !('run' in item.does)) throw new Error('Nothing is chosen.');
  const view = {
    get state() {
      return desk.state;
    },
  } as EditorView;
  insteadOfSlash(item.does.run)(desk.state, desk.dispatch, view);
  expect(desk.state.doc.child(2).type.name).toBe('ordered_list');
  expect(desk.state.doc.child(2).textContent).toBe('Then ');
  undo(desk.state, desk.dispatch);
  expect(desk.state.doc.child(2).type.name).toBe('paragraph');
  expect(desk.state.doc.child(2).textContent).toBe('Then /num');
});

it('leaves the slash as text on Escape, and when no command is meant', () => {
  const desk = new Desk().type('/he');
  expect(desk.press('Escape')).toBe(true);
  expect(desk.type('a').labels).toBeNull();
  expect(blockText(desk.state.doc.child(2))).toBe('/hea');
  expect(new Desk().type('/ 3').labels).toBeNull();
  expect(new Desk().type('/zz').press('Enter')).toBe(false);
});

it('opens on a slash that was typed just before its code was here', () => {
  const { state, plugin } = new Desk('Then ').type('/');
  const { doc, selection } = state;
  expect(slashIn(EditorState.create({ doc, selection, plugins: [plugin] }))?.query).toBe('');
  const elsewhere = TextSelection.create(doc, selection.head - 1);
  expect(slashIn(EditorState.create({ doc, selection: elsewhere, plugins: [plugin] }))).toBeNull();
});

it('leaves the keys to the text until its list is there to choose from', () => {
  const desk = new Desk().type('/list');
  desk.isDrawn = false;
  expect(desk.press('ArrowDown')).toBe(false);
  expect(desk.press('Tab')).toBe(false);
  expect(desk.press('Enter')).toBe(false);
  expect(desk.chosen).toEqual([]);
  expect(blockText(desk.state.doc.child(2))).toBe('/list');
  expect(desk.state.doc.childCount).toBe(4);
});

it('offers only what the person may do', () => {
  const { state } = new Desk().type('/');
  const none = slashEntries(state, '', { write: false, suggest: false, annotate: true });
  expect(none.map(({ label }) => label)).toEqual(['Find and replace']);
});
