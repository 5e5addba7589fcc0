import { EditorState, TextSelection } from 'prosemirror-state';
import { expect, it } from 'vitest';
import { directionOfText } from '#newsroom/document/typography/direction.ts';
import { blockText } from '#newsroom/document/units.ts';
import { plainStory } from '#testing/plain-story.ts';
import { blockLanguage, setBlockLanguage, setDigits } from './block-language.ts';

const open = (...texts: string[]) => {
  const doc = plainStory('x', ...texts);
  const state = EditorState.create({ doc });
  return state.apply(state.tr.setSelection(TextSelection.create(doc, 6, doc.content.size - 1)));
};

function run(state: EditorState, command: ReturnType<typeof setDigits>): EditorState {
  let next = state;
  const done = command(state, (transaction) => {
    next = state.apply(transaction);
  });
  expect(done).toBe(next !== state);
  return next;
}

it('gives every selected block its direction and language, and takes them back', () => {
  const state = open('first', 'second');
  const turned = run(state, setBlockLanguage({ dir: 'rtl', lang: 'ckb' }));
  expect([2, 3].map((index) => turned.doc.child(index).attrs.dir)).toEqual(['rtl', 'rtl']);
  expect(turned.doc.child(0).attrs.dir).toBeNull();
  expect(blockLanguage(turned)).toEqual({ dir: 'rtl', lang: 'ckb' });
  expect(run(turned, setBlockLanguage({ dir: null, lang: null })).doc.eq(state.doc)).toBe(true);
  expect(run(state, setBlockLanguage({ dir: null }))).toBe(state);
});

it('writes digits in another set, whatever they were in', () => {
  const state = open('ساڵی 2026 و ۱۲', 'x ٣');
  const arabic = run(state, setDigits('arabic'));
  expect([2, 3].map((index) => blockText(arabic.doc.child(index)))).toEqual(['ساڵی ٢٠٢٦ و ١٢', 'x ٣']);
  expect(blockText(run(arabic, setDigits('persian')).doc.child(2))).toBe('ساڵی ۲۰۲۶ و ۱۲');
  expect(blockText(run(arabic, setDigits('latin')).doc.child(3))).toBe('x 3');
  const cursor = arabic.apply(arabic.tr.setSelection(TextSelection.create(arabic.doc, 8)));
  const one = run(cursor, setDigits('latin'));
  expect(blockText(one.doc.child(2))).toBe('ساڵی 2026 و 12');
  expect(blockText(one.doc.child(3))).toBe('x ٣');
});

it.each([
  ['1. ئەمشەو', 'rtl'],
  ['“Tonight” ئەمشەو', 'ltr'],
  ['2026 – 12', null],
])('%j begins %s', (text, direction) => expect(directionOfText(text)).toBe(direction));
