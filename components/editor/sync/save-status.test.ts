import { expect, test } from 'vitest';
import { saveStatus } from './save-status.ts';

const facts = { halted: null, failures: 2, hasUnsent: true, isKept: true, connected: true, online: true };

test('what could not be sent is sent again; once it has fallen out of the story, nothing is', () => {
  expect(saveStatus(facts)).toEqual({ kind: 'reconnecting', unsent: true });
  expect(saveStatus({ ...facts, hasUnsent: false })).toEqual({ kind: 'saved' });
  expect(saveStatus({ ...facts, hasUnsent: false, connected: false })).toMatchObject({
    kind: 'reconnecting',
  });
});
