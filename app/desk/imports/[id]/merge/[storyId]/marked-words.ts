import type { Choices, PieceRun } from '#newsroom/merging/schema.ts';

/** Words as they stand, are taken out of the newsroom's text, or put into it. */
export type MarkedWords = { text: string; mark: 'stays' | 'deleted' | 'inserted' };

/** What a merge does to the newsroom's words of a run. Where no choice is made, they stay. */
export function markWords(run: PieceRun, choices: Choices): MarkedWords[] {
  const { change, conflictId, ours, theirs } = run;
  const choice = conflictId === null ? 'ours' : (choices[conflictId] ?? 'ours');
  const isReplaced = change === 'theirs' || choice === 'theirs';
  const words: MarkedWords[] = [{ text: ours, mark: isReplaced ? 'deleted' : 'stays' }];
  // Both stand apart, as the merge puts them.
  const gap = choice === 'both' && !/\s$/u.test(ours) && !/^\s/u.test(theirs) ? ' ' : '';
  if (isReplaced || choice === 'both') words.push({ text: gap + theirs, mark: 'inserted' });
  return words.filter(({ text }) => text !== '');
}
