import { describe, expect, it } from 'vitest';
import { matchStrokes, type Stroke, strokeName } from './shortcut-keys.ts';

const press = (key: string, more: Partial<Stroke> = {}): Stroke => ({
  key,
  code: '',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  getModifierState: () => false,
  ...more,
});

describe('strokeName', () => {
  it.each([
    ['g', press('g')],
    ['?', press('?', { shiftKey: true })],
    ['Mod+k', press('k', { ctrlKey: true })],
    ['Mod+k', press('k', { metaKey: true })],
    ['Space', press(' ')],
    ['Shift+g', press('G', { shiftKey: true })],
    ['g', press('G')], // caps lock
    ['Shift+Enter', press('Enter', { shiftKey: true })],
    ['Space', press(' ')],
    ['Mod+Alt+m', press('m', { ctrlKey: true, altKey: true })],
  ])('names %s', (name, event) => {
    expect(strokeName(event)).toBe(name);
  });

  it('takes the letter from the place of the key where the layout is not Latin', () => {
    expect(strokeName(press('ل', { code: 'KeyG' }))).toBe('g');
    expect(strokeName(press('ن', { code: 'KeyK', ctrlKey: true }))).toBe('Mod+k');
  });

  it('takes what AltGr types for itself, though Windows tells it as Ctrl and Alt', () => {
    const altGr = {
      ...{ ctrlKey: true, altKey: true },
      getModifierState: (name: string) => name === 'AltGraph',
    };
    expect(strokeName(press('₺', { code: 'KeyT', ...altGr }))).toBe('₺');
    expect(strokeName(press('ł', { code: 'KeyL', ...altGr }))).toBe('ł');
  });

  it('keeps the letter of a Latin layout whose keys stand elsewhere', () => {
    expect(strokeName(press('a', { code: 'KeyQ' }))).toBe('a');
  });
});

describe('matchStrokes', () => {
  it('waits for the second key of a sequence', () => {
    expect(matchStrokes(['g'], 'g b')).toBe('begun');
    expect(matchStrokes(['g', 'b'], 'g b')).toBe('whole');
  });

  it('refuses what leads elsewhere', () => {
    expect(matchStrokes(['g', 'i'], 'g b')).toBe('no');
    expect(matchStrokes(['g', 'b', 'b'], 'g b')).toBe('no');
  });
});
