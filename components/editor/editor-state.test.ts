import { receiveTransaction } from 'prosemirror-collab';
import { undo } from 'prosemirror-history';
import { type Command, type EditorState, TextSelection, type Transaction } from 'prosemirror-state';
import { describe, expect, it } from 'vitest';
import { documentSchema } from '#newsroom/document/schema.ts';
import { textUnits } from '#newsroom/document/units.ts';
import { whoMayAll } from '#testing/editing/who-may-all.ts';
import { plainStory } from '#testing/plain-story.ts';
import { insertDivider, setBlock } from './commands/blocks.ts';
import { backspaceKeepsHead, deleteKeepsHead, enterMovesOn } from './commands/headline-keys.ts';
import { setLink } from './commands/marks.ts';
import { setTranslatorNote, taggedWords, toggleTag } from './commands/translate-tags.ts';
import { createEditorState } from './create-state.ts';
import { toHref } from './toolbar/to-href.ts';

const lines = ['The bell rang twice.', 'A hundred lamps were lit.'];

function open(mayWrite = true, blocks = lines): EditorState {
  const doc = plainStory('Ferry returns', '> At last.', ...blocks);
  return createEditorState({
    ...{ document: doc.toJSON(), version: 0, clientId: 'tab-under-test' },
    ...{ ...whoMayAll, mayWrite: () => mayWrite, maySuggest: () => false },
  });
}

function run(state: EditorState, command: Command): EditorState {
  let next = state;
  const dispatch = (transaction: Transaction) => {
    next = state.apply(transaction);
  };
  expect(command(state, dispatch)).toBe(true);
  return next;
}

const unitAt = (state: EditorState, index: number) => {
  const unit = textUnits(state.doc)[index];
  if (!unit) throw new Error(`There is no block ${index}.`);
  return unit;
};

function select(state: EditorState, words: string): EditorState {
  const unit = textUnits(state.doc).find(({ text }) => text.includes(words));
  const from = (unit?.pos ?? 0) + 1 + (unit?.text.indexOf(words) ?? 0);
  return state.apply(state.tr.setSelection(TextSelection.create(state.doc, from, from + words.length)));
}

const cursor = (state: EditorState, pos: number) =>
  state.apply(state.tr.setSelection(TextSelection.create(state.doc, pos)));

const ids = (state: EditorState) => textUnits(state.doc).map(({ id }) => id);

describe('block ids', () => {
  it('stay on the first half of a split and the first of a join, and no block repeats one', () => {
    const state = open();
    const [, , first, second] = ids(state);
    const unit = unitAt(state, 2);
    const split = state.apply(state.tr.split(unit.pos + 5));
    expect(ids(split)).toHaveLength(5);
    expect(ids(split)[2]).toBe(first);
    expect(ids(split)[4]).toBe(second);
    expect(new Set(ids(split)).size).toBe(5);
    expect(ids(split)).not.toContain(null);
    const joined = split.apply(split.tr.join(unitAt(split, 3).pos));
    expect(ids(joined).slice(2)).toEqual([first, second]);
  });

  it('are given to no block that came from somebody else', () => {
    const state = open();
    const other = open();
    const insert = other.tr.insert(unitAt(other, 2).pos, documentSchema.nodes.paragraph.create());
    const received = state.apply(receiveTransaction(state, insert.steps, ['another-tab']));
    expect(ids(received)[2]).toBeNull();
  });
});

describe('headline and standfirst', () => {
  it('are gone through by Enter, and never split', () => {
    const inHeadline = cursor(open(), 4);
    const inStandfirst = run(inHeadline, enterMovesOn);
    expect(inStandfirst.selection.$head.parent.type.name).toBe('standfirst');
    const inText = run(inStandfirst, enterMovesOn);
    expect(inText.selection.$head.parent.textContent).toBe(lines[0]);
    expect(inText.doc.eq(inHeadline.doc)).toBe(true);
  });

  it('are never joined with what is below', () => {
    const state = open();
    const start = cursor(state, unitAt(state, 2).pos + 1);
    const above = run(start, backspaceKeepsHead);
    expect(above.doc.eq(state.doc)).toBe(true);
    expect(above.selection.$head.parent.type.name).toBe('standfirst');
    const end = cursor(state, unitAt(state, 1).pos + 1 + 'At last.'.length);
    expect(deleteKeepsHead(end)).toBe(true);
  });

  it('survive the deletion of everything', () => {
    const state = open();
    const empty = state.apply(state.tr.deleteRange(0, state.doc.content.size));
    empty.doc.check();
    expect(empty.doc.content.toString()).toBe('<headline, standfirst, paragraph>');
  });
});

describe('whoever may not write', () => {
  it('changes nothing but notes, and still receives what others write', () => {
    const state = open(false);
    expect(state.apply(state.tr.insertText('x', 1)).doc.eq(state.doc)).toBe(true);
    const note = documentSchema.marks.annotation.create({ id: 'n1' });
    expect(state.apply(state.tr.addMark(1, 4, note)).doc.eq(state.doc)).toBe(false);
    const steps = open().tr.insertText('Night ', 1).steps;
    const received = state.apply(receiveTransaction(state, steps, ['another-tab']));
    expect(received.doc.textContent).toContain('Night Ferry');
  });
});

describe('commands', () => {
  it('make a block something else, and back', () => {
    const inText = cursor(open(), unitAt(open(), 2).pos + 2);
    for (const [kind, name] of [
      ['heading', 'heading'],
      ['quote', 'blockquote'],
      ['bullets', 'bullet_list'],
      ['numbers', 'ordered_list'],
    ] as const) {
      const changed = run(inText, setBlock(kind));
      expect(changed.doc.child(2).type.name).toBe(name);
      expect(run(changed, setBlock(kind)).doc.child(2).type.name).toBe('paragraph');
    }
    expect(setBlock('heading')(cursor(open(), 3))).toBe(false);
    const divided = run(inText, insertDivider);
    expect(divided.doc.child(3).type.name).toBe('divider');
    divided.doc.check();
  });

  it('is the same block as before, so that its translation and its history stay with it', () => {
    const before = cursor(open(), unitAt(open(), 2).pos + 3);
    const heading = run(before, setBlock('heading'));
    expect(ids(heading)).toEqual(ids(before));
    expect(ids(run(heading, setBlock('heading')))).toEqual(ids(before));
  });

  it('set, change and remove a link', () => {
    const linked = run(select(open(), 'bell'), setLink('https://vale.example/'));
    expect(linked.doc.toString()).toContain('link("bell")');
    const inside = cursor(linked, linked.selection.from + 2);
    expect(run(inside, setLink(null)).doc.toString()).not.toContain('link(');
  });

  it('tag words for translators, and take the tag away again', () => {
    const selected = select(open(), 'bell');
    const twice = run(run(selected, toggleTag('translate')), toggleTag('term'));
    expect(taggedWords(twice.doc).map(({ kind, text }) => [kind, text])).toEqual([
      ['translate', 'bell'],
      ['term', 'bell'],
    ]);
    const without = run(twice, toggleTag('translate'));
    expect(taggedWords(without.doc).map(({ kind }) => kind)).toEqual(['term']);
    const noted = run(without, setTranslatorNote({ text: 'A ship’s bell', type: 'alert' }));
    const changed = run(noted, setTranslatorNote({ text: 'Of brass', type: 'description' }));
    expect(taggedWords(changed.doc).map(({ note }) => note)).toEqual(['', 'Of brass']);
    expect(taggedWords(run(changed, setTranslatorNote(null)).doc)).toHaveLength(1);
  });

  it('undo one’s own change and not another’s', () => {
    const state = open();
    const mine = state.apply(state.tr.insertText('Mine ', 1));
    const theirs = open().tr.insertText('Theirs ', unitAt(open(), 2).pos + 1).steps;
    const both = mine.apply(receiveTransaction(mine, theirs, ['another-tab']));
    const undone = run(both, undo);
    expect(undone.doc.textContent).toContain('Theirs');
    expect(undone.doc.textContent).not.toContain('Mine');
  });
});

describe('the address of a link', () => {
  it('may be typed short, and leads nowhere unsafe', () => {
    expect(toHref(' vale.example/a ')).toBe('https://vale.example/a');
    expect(toHref('http://vale.example')).toBe('http://vale.example');
    expect(toHref('desk@vale.example')).toBe('mailto:desk@vale.example');
    for (const bad of ['', 'vale', 'javascript:alert(1)', 'data:text/html,x', 'a b.example']) {
      expect(toHref(bad), bad).toBeNull();
    }
  });
});

describe('keys', () => {
  const press = (state: EditorState, key: string, shiftKey: boolean): EditorState => {
    let next = state;
    const view = { state, dispatch: (transaction: Transaction) => (next = state.apply(transaction)) };
    const event = { key, keyCode: key.toUpperCase().charCodeAt(0), ctrlKey: true, shiftKey };
    for (const plugin of state.plugins) {
      const handle = plugin.props.handleKeyDown as ((...given: unknown[]) => boolean) | undefined;
      if (handle?.call(plugin, view, event)) break;
    }
    return next;
  };

  it('redo nothing where there is nothing to redo, however the key is named', () => {
    const state = open();
    const changed = state.apply(state.tr.insertText('Late: ', 1));
    for (const key of ['Z', 'z']) expect(press(changed, key, true).doc.eq(changed.doc)).toBe(true);
    const undone = press(changed, 'z', false);
    expect(undone.doc.eq(state.doc)).toBe(true);
    expect(press(undone, 'z', true).doc.eq(changed.doc)).toBe(true);
  });
});
