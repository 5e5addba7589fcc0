import { readFileSync } from 'node:fs';
import path from 'node:path';

/** A story that nobody wrote: its words are used as often as words are, so that it reads like news to a program. */
export type WrittenStory = { headline: string; paragraphs: string[] };

const WORDS = 30_000;
const PARAGRAPHS = 6;

const sentences = readFileSync(
  path.resolve(import.meta.dirname, '../../../testing/sentences/en.txt'),
  'utf8',
);

/** English words, the most frequent first. */
const common = [
  ...(sentences.toLowerCase().match(/[a-z]+/g) ?? []).reduce(
    (counts, word) => counts.set(word, (counts.get(word) ?? 0) + 1),
    new Map<string, number>(),
  ),
]
  .sort(([, one], [, other]) => other - one)
  .map(([word]) => word);

/** Numbers from 0 to 1 that follow from a seed (mulberry32). */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A rare word: syllables that count in twenties. */
function rareWord(rank: number): string {
  let word = '';
  for (let left = rank; left > 0; left = Math.floor(left / 20)) word += 'bdfklmnprstvzbdfklmn'[left % 20];
  return [...word].map((consonant, index) => consonant + 'aeiou'[(rank + index) % 5]).join('');
}

/** Thirty thousand words, used as often as words are (Zipf): the first ones all the time, most of them hardly ever. */
function wordAt(number: number): string {
  const rank = Math.floor(WORDS ** number) - 1;
  return common[rank] ?? rareWord(rank);
}

/** Phrases that every agency writes: they make strangers' stories share runs of words. */
const phrases = Array.from({ length: 400 }, (_, index) => {
  const next = numbersFrom(-index - 1);
  return Array.from({ length: 6 }, () => wordAt(next())).join(' ');
});

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

/**
 * The story of a seed: a headline and six paragraphs of twenty-odd words, a phrase in each. `rewritten` ones are told
 * in other words.
 */
export function writtenStory(seed: number, rewritten: readonly number[] = []): WrittenStory {
  const [headline = '', ...paragraphs] = Array.from({ length: PARAGRAPHS + 1 }, (_, place) => {
    const next = numbersFrom(seed * 16 + place + (rewritten.includes(place) ? 2 ** 30 : 0));
    const words = Array.from({ length: place === 0 ? 9 : 16 }, () => wordAt(next())).join(' ');
    if (place === 0) return capital(words);
    return `${capital(words)}, ${phrases[Math.floor(next() * phrases.length)]}.`;
  });
  return { headline, paragraphs };
}
