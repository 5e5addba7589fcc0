/** How often each word of a text stands in it. */
export type WordBag = { counts: ReadonlyMap<string, number>; size: number };

const WORD = /[\p{L}\p{M}\p{N}\u200c\u200d]+/gu;

export function bagOf(text: string): WordBag {
  const counts = new Map<string, number>();
  let size = 0;
  for (const [word] of text.toLowerCase().matchAll(WORD)) {
    counts.set(word, (counts.get(word) ?? 0) + 1);
    size += 1;
  }
  return { counts, size };
}

/** Words that both have, as often as both have them. */
function common(one: WordBag, other: WordBag): number {
  const [small, large] = one.counts.size <= other.counts.size ? [one, other] : [other, one];
  let sum = 0;
  for (const [word, count] of small.counts) sum += Math.min(count, large.counts.get(word) ?? 0);
  return sum;
}

/** Dice coefficient over words: 0 nothing in common, 1 the same words. */
export const similarity = (one: WordBag, other: WordBag): number =>
  one.size + other.size === 0 ? 0 : (2 * common(one, other)) / (one.size + other.size);

/** How much of `part` (0 to 1) is found in what `whole` has beyond `rest`. */
export function containment(part: WordBag, whole: WordBag, rest: WordBag): number {
  if (part.size === 0) return 0;
  let found = 0;
  for (const [word, count] of part.counts) {
    const left = (whole.counts.get(word) ?? 0) - (rest.counts.get(word) ?? 0);
    found += Math.max(0, Math.min(count, left));
  }
  return found / part.size;
}
