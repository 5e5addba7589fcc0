import { expect, it } from 'vitest';
import type { PieceRun } from '#newsroom/merging/schema.ts';
import { markWords } from './marked-words.ts';

const run = (more: Partial<PieceRun>): PieceRun => ({
  ...{ change: 'same', conflictId: null, base: 'nine', ours: 'nine', theirs: 'nine' },
  ...more,
});

const conflict = run({ change: 'conflict', conflictId: 'conflict-1', ours: 'ten', theirs: 'eleven' });

it('takes out and puts in what the agency alone has changed', () => {
  expect(markWords(run({ change: 'theirs', theirs: 'eleven' }), {})).toEqual([
    { text: 'nine', mark: 'deleted' },
    { text: 'eleven', mark: 'inserted' },
  ]);
  expect(markWords(run({ change: 'theirs', base: '', ours: '' }), {})).toEqual([
    { text: 'nine', mark: 'inserted' },
  ]);
});

it.each(['same', 'ours', 'both'] as const)('leaves the newsroom’s words: %s', (change) => {
  expect(markWords(run({ change, ours: 'ten' }), {})).toEqual([{ text: 'ten', mark: 'stays' }]);
});

it('shows a conflict as it is decided, and the newsroom’s words until then', () => {
  const words = (choices: Parameters<typeof markWords>[1]) =>
    markWords(conflict, choices).map(({ text, mark }) => `${mark} ${text}`);
  expect(words({})).toEqual(['stays ten']);
  expect(words({ 'conflict-1': 'ours' })).toEqual(['stays ten']);
  expect(words({ 'conflict-1': 'theirs' })).toEqual(['deleted ten', 'inserted eleven']);
  expect(words({ 'conflict-1': 'both' })).toEqual(['stays ten', 'inserted  eleven']);
});
