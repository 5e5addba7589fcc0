/** A card beside the text: where it would like to be, and how much room it takes. Pixels. */
export type Card = { id: string; wanted: number; height: number };

/**
 * Tops of cards that stand beside their words without covering each other: in order, each as near to its words as those
 * above let it. The one in focus stands exactly beside its words, and pushes those above it up.
 */
export function stack(cards: readonly Card[], focused: string | null, gap: number): Map<string, number> {
  const tops = new Map<string, number>();
  const fixed = Math.max(
    0,
    cards.findIndex((card) => card.id === focused),
  );
  let free = Number.NEGATIVE_INFINITY;
  for (const card of cards.slice(fixed)) {
    const top = Math.max(card.wanted, free);
    tops.set(card.id, top);
    free = top + card.height + gap;
  }
  let ceiling = tops.get(cards[fixed]?.id ?? '') ?? 0;
  for (const card of cards.slice(0, fixed).toReversed()) {
    const top = Math.min(card.wanted, ceiling - gap - card.height);
    tops.set(card.id, top);
    ceiling = top;
  }
  return tops;
}
