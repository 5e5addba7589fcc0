import { expect, it } from 'vitest';
import { warningWords } from './wording.ts';

it.each([
  [{ kind: 'ends', days: 0 }, 'Ends today'],
  [{ kind: 'ends', days: 1 }, 'Ends tomorrow'],
  [{ kind: 'ends', days: 12 }, 'Ends in 12 days'],
  [{ kind: 'ended', days: 1 }, 'Ended yesterday'],
  [{ kind: 'revoked', days: 0 }, 'Revoked today'],
  [{ kind: 'revoked', days: 7 }, 'Revoked 7 days ago'],
] as const)('%o is “%s”', (warning, words) => {
  expect(warningWords(warning)).toBe(words);
});
