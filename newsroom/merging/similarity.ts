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

/**
 * Dice coefficient over words of each of some texts with each of others: 0 nothing in common, 1 the same words. Costs as
 * much as the words that they share.
 */
export function similarities(ones: readonly WordBag[], others: readonly WordBag[]): Float64Array[] {
  const holders = new Map<string, [index: number, count: number][]>();
  for (const [index, { counts }] of others.entries()) {
    for (const [word, count] of counts) {
      const known = holders.get(word);
      if (known) known.push([index, count]);
      else holders.set(word, [[index, count]]);
    }
  }
  return ones.map((one) => {
    const shared = new Float64Array(others.length);
    for (const [word, count] of one.counts) {
      for (const [index, other] of holders.get(word) ?? [])
        shared[index] = (shared[index] ?? 0) + Math.min(count, other);
    }
    return shared.map((sum, index) => (sum === 0 ? 0 : (2 * sum) / (one.size + (others[index]?.size ?? 0))));
  });
}

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
