import { afterEach, expect, it, vi } from 'vitest';
import { noteSchema, plainNote } from '#newsroom/annotation/note-schema.ts';
import { asNote, asWords, fromTab, keepInTab } from './kept-in-tab.ts';

/** A tab’s store; with no room, or forbidden, it throws as browsers do. */
function tab(room = Number.POSITIVE_INFINITY): Map<string, string> {
  const kept = new Map<string, string>();
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => {
      if (value.length > room) throw new DOMException('Full.', 'QuotaExceededError');
      kept.set(key, value);
    },
    removeItem: (key: string) => kept.delete(key),
  });
  return kept;
}

afterEach(() => vi.unstubAllGlobals());

const { strong } = noteSchema.marks;
const loud = noteSchema.node(
  'doc',
  null,
  noteSchema.node('paragraph', null, noteSchema.text('Who?', [strong.create()])),
);

const nothing = plainNote('');
const begun = <Value>(value: Value, from: string) => ({ value, from });

it('gives back what was written, with its looks, until it is sent', () => {
  const kept = tab();
  keepInTab('layla:reply', begun(loud, asNote.write(nothing)), asNote);
  keepInTab('layla:words', begun('tide\nهێزی ئاو', ''), asWords);
  expect(fromTab('layla:reply', nothing, asNote).value.eq(loud)).toBe(true);
  expect(fromTab('layla:words', '', asWords).value).toBe('tide\nهێزی ئاو');
  expect(fromTab('sam:reply', nothing, asNote).value).toBe(nothing);
  keepInTab('layla:reply', null, asNote);
  keepInTab('layla:words', null, asWords);
  expect(kept.size).toBe(0);
});

it('knows what something was begun from, whatever is in the place of that by now', () => {
  const kept = tab();
  keepInTab('words', begun('tide\ntides', 'tide'), asWords);
  expect(fromTab('words', 'tide\nebb', asWords)).toEqual(begun('tide\ntides', 'tide'));
  kept.delete('nightdesk-draft:words:from');
  expect(fromTab('words', 'tide\nebb', asWords)).toEqual(begun('tide\ntides', 'tide\nebb'));
  expect(fromTab('others', 'ebb', asWords)).toEqual(begun('ebb', 'ebb'));
});

it('gives back as plain words what it can’t read as a note', () => {
  tab().set('nightdesk-draft:reply', 'Who says so?');
  expect(fromTab('reply', nothing, asNote).value.eq(plainNote('Who says so?'))).toBe(true);
});

it('does without a note that says nothing, and without words that were there before', () => {
  expect(asNote.isWorthless(plainNote(' '), loud)).toBe(true);
  expect(asNote.isWorthless(loud, loud)).toBe(false);
  expect(asWords.isWorthless('tide', 'tide')).toBe(true);
  expect(asWords.isWorthless('', 'tide')).toBe(false);
});

it('lets somebody write on in a browser that has no room, or keeps nothing', () => {
  const kept = tab(2);
  expect(() => keepInTab('words', begun('tide', ''), asWords)).not.toThrow();
  expect(kept.size).toBe(0);
  vi.stubGlobal('sessionStorage', undefined);
  expect(() => keepInTab('words', null, asWords)).not.toThrow();
  expect(fromTab('words', 'ebb', asWords)).toEqual(begun('ebb', 'ebb'));
});
