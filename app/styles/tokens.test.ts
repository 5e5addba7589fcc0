import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contrast, readTokens } from './contrast.ts';

const css = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8');
const tokens = readTokens(css('./tokens.css'));
const themes = ['light', 'dark'] as const;
const surfaces = ['canvas', 'surface', 'raised', 'sunken'];
const hues = [
  'slate',
  'red',
  'orange',
  'amber',
  'olive',
  'green',
  'teal',
  'cyan',
  'blue',
  'indigo',
  'violet',
  'rose',
];

function ratio(theme: (typeof themes)[number], ink: string, ground: string): number {
  const one = tokens.get(ink);
  const other = tokens.get(ground);
  if (!one || !other) throw new Error(`no token ${one ? ground : ink}`);
  return contrast(one[theme], other[theme]);
}

const cross = (inks: string[], grounds: string[]) =>
  inks.flatMap((ink) => grounds.map((ground) => [ink, ground] as const));

const text = [
  ...cross(['ink', 'ink-soft', 'ink-faint', 'accent-ink'], surfaces),
  ...cross(
    hues.map((hue) => `${hue}-ink`),
    surfaces,
  ),
  ...hues.map((hue) => [`${hue}-ink`, `${hue}-wash`] as const),
  ...cross(['ink', 'ink-soft', 'accent-ink'], ['accent-wash']),
  // A notice's words stand in ink on its wash.
  ...hues.map((hue) => ['ink', `${hue}-wash`] as const),
  ...cross(['on-accent'], ['accent', 'accent-hover', 'accent-press']),
  ...cross(['on-danger'], ['danger', 'danger-hover']),
];

const shapes = [...cross(['line-strong', 'focus'], ['canvas', 'surface', 'raised'])];

describe.each(themes)('the tokens in the %s theme', (theme) => {
  it.each(text)('write %s on %s with 4.5:1 or more', (ink, ground) => {
    expect(ratio(theme, ink, ground)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(shapes)('draw %s on %s with 3:1 or more', (line, ground) => {
    expect(ratio(theme, line, ground)).toBeGreaterThanOrEqual(3);
  });
});

describe('contrast', () => {
  it('is 21 for black on white, and 1 for a colour on itself', () => {
    const black = { l: 0, c: 0, h: 0, alpha: 1 };
    const white = { l: 1, c: 0, h: 0, alpha: 1 };
    expect(contrast(black, white)).toBeCloseTo(21, 2);
    expect(contrast(white, white)).toBe(1);
  });

  it('agrees with sRGB red on white', () => {
    const red = { l: 0.62796, c: 0.25768, h: 29.234, alpha: 1 };
    expect(contrast(red, { l: 1, c: 0, h: 0, alpha: 1 })).toBeCloseTo(3.998, 1);
  });
});

it('every tone names hues that exist', () => {
  const named = [...css('./tones.css').matchAll(/var\(--([\w-]+)\)/g)].map(([, name]) => name);
  expect(named.length).toBeGreaterThan(30);
  expect(named.filter((name) => !tokens.has(name ?? ''))).toEqual([]);
});
