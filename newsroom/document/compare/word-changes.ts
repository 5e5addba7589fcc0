import { hunksBetween } from './hunks.ts';
import { wordsOf } from './words.ts';

/** A run of words that both texts have, that only the old one has, or only the new one. */
export type WordRun = { kind: 'same' | 'gone' | 'new'; text: string };

/**
 * What changed between two texts, word by word. The same and gone runs together are the old text, the same and new ones
 * the new text, character for character.
 */
export function wordChanges(before: string, after: string): WordRun[] {
  const [old, now] = [wordsOf(before), wordsOf(after)];
  const runs: WordRun[] = [];
  const push = (kind: WordRun['kind'], words: readonly { text: string }[]) => {
    if (words.length > 0) runs.push({ kind, text: words.map(({ text }) => text).join('') });
  };
  let at = 0;
  for (const hunk of hunksBetween(old, now)) {
    push('same', old.slice(at, hunk.from));
    push('gone', old.slice(hunk.from, hunk.to));
    push('new', now.slice(hunk.changedFrom, hunk.changedTo));
    at = hunk.to;
  }
  push('same', old.slice(at));
  return runs;
}
