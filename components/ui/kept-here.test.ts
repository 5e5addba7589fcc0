import { afterEach, expect, it, vi } from 'vitest';
import { inThisBrowser, inThisTab } from './kept-here.ts';

afterEach(() => vi.unstubAllGlobals());

it.each([
  ['a tab', 'sessionStorage', inThisTab],
  ['a browser', 'localStorage', inThisBrowser],
])('keeps and forgets for %s', (_, name, keeper) => {
  const kept = new Map<string, string>();
  vi.stubGlobal(name, {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  });
  expect(keeper.read('pane')).toBe(null);
  expect(keeper.keep('pane', 'yes')).toBe(true);
  expect(keeper.read('pane')).toBe('yes');
  expect(keeper.keep('pane', null)).toBe(true);
  expect(kept.size).toBe(0);
});

it('goes on in a browser that forbids it, or has no room', () => {
  const forbidden = () => {
    throw new DOMException('Access is denied for this document.', 'SecurityError');
  };
  // Browsers throw when the store is named, not when it is used.
  const before = Object.getOwnPropertyDescriptor(globalThis, 'localStorage');
  Object.defineProperty(globalThis, 'localStorage', { get: forbidden, configurable: true });
  try {
    expect(inThisBrowser.read('pane')).toBe(null);
    expect(inThisBrowser.keep('pane', 'yes')).toBe(false);
    expect(inThisBrowser.keep('pane', null)).toBe(false);
    expect(inThisBrowser.keys('pane')).toEqual([]);
  } finally {
    if (before) Object.defineProperty(globalThis, 'localStorage', before);
    else Reflect.deleteProperty(globalThis, 'localStorage');
  }
});
