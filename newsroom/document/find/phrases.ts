import { type Folding, foldText } from './fold.ts';

/** Words that are looked for, and what they stand for. */
export type Phrase<Of> = { words: string; of: Of };

/** Where a phrase stands in a text: offsets in UTF-16 units, `to` exclusive. */
export type Occurrence<Of> = { of: Of; from: number; to: number };

/** The phrases that begin with one word: by all of their words, and how long those are, the longest first. */
type Beginning<Of> = { phrases: Map<string, Of[]>; lengths: number[] };

const token = /[\p{L}\p{M}\p{N}_]+|[^\s]/gu;

/**
 * Finds phrases in text as whole words, none overlapping another, where several fit the longest that is meant. One pass,
 * however many phrases there are: each word leads to those that begin with it.
 */
export function phraseFinder<Of>(
  phrases: readonly Phrase<Of>[],
  how: Folding,
): (text: string, isMeant?: (occurrence: Occurrence<Of>) => boolean) => Occurrence<Of>[] {
  const beginnings = beginningsOf(phrases, how);
  if (beginnings.size === 0) return () => [];

  return (text, isMeant = () => true) => {
    const folded = foldText(text, how);
    const found: Occurrence<Of>[] = [];
    let done = 0;
    for (const { 0: word, index } of folded.text.matchAll(token)) {
      const beginning = index < done ? undefined : beginnings.get(word);
      if (!beginning) continue;
      const fitting = beginning.lengths.flatMap((length) => {
        const end = index + length;
        if (end > folded.text.length || goesOn(folded.text, end)) return [];
        const ofThem = beginning.phrases.get(folded.text.slice(index, end)) ?? [];
        const range = { from: folded.starts[index] ?? 0, to: folded.ends[end - 1] ?? 0 };
        return ofThem.map((of) => ({ end, occurrence: { of, ...range } }));
      });
      const meant = fitting.find(({ occurrence }) => isMeant(occurrence));
      if (!meant) continue;
      found.push(meant.occurrence);
      done = meant.end;
    }
    return found;
  };
}

/** However many phrases begin alike, a word of the text is looked up once for each length that they have. */
function beginningsOf<Of>(phrases: readonly Phrase<Of>[], how: Folding): Map<string, Beginning<Of>> {
  const beginnings = new Map<string, Beginning<Of>>();
  for (const { words, of } of phrases) {
    const folded = foldText(words, how).text;
    const first = folded.match(token)?.[0];
    if (first === undefined) continue;
    const beginning: Beginning<Of> = beginnings.get(first) ?? { phrases: new Map(), lengths: [] };
    beginnings.set(first, beginning);
    beginning.phrases.set(folded, [...(beginning.phrases.get(folded) ?? []), of]);
    if (!beginning.lengths.includes(folded.length)) beginning.lengths.push(folded.length);
  }
  for (const { lengths } of beginnings.values()) lengths.sort((a, b) => b - a);
  return beginnings;
}

const goesOn = (text: string, end: number) =>
  /[\p{L}\p{M}\p{N}_]$/u.test(text.slice(Math.max(0, end - 2), end)) &&
  /^[\p{L}\p{M}\p{N}_]/u.test(text.slice(end, end + 2));
