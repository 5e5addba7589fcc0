import { expect, test } from 'vitest';
import { wordsFor } from '../header/save-indicator.tsx';
import { saveStatus } from './save-status.ts';
import { Trouble } from './transport.ts';

const facts = { halted: null, failures: 2, hasUnsent: true, isKept: true, connected: true, online: true };

test('what could not be sent is sent again; once it has fallen out of the story, nothing is', () => {
  expect(saveStatus(facts)).toEqual({ kind: 'reconnecting', unsent: true });
  expect(saveStatus({ ...facts, hasUnsent: false })).toEqual({ kind: 'saved' });
  expect(saveStatus({ ...facts, hasUnsent: false, connected: false })).toMatchObject({
    kind: 'reconnecting',
  });
});

test('nobody is told that words are kept which the browser has no room for', () => {
  const halted = new Trouble('signed_out', 'Sign in again.');
  const words = (change: Partial<typeof facts>) =>
    wordsFor(saveStatus({ ...facts, ...change, halted })).words;
  expect(words({})).toBe('Signed out: kept in this browser');
  expect(words({ isKept: false })).toBe('Not saved: leave this tab open');
  expect(words({ hasUnsent: false })).toBe('Signed out');
});
