/** A card beside the text: where it would like to be, and how much room it takes. Pixels. */
export type Card = { id: string; wanted: number; height: number };

/**
 * Tops of cards that stand beside their words without covering each other: in order, each as near to its words as those
 * above let it. The one in focus stands exactly beside its words, and pushes those above it up.
 */
export function stack(cards: readonly Card[], focused: string | null, gap: number): Map<string, number> {
  const fixed = cards.findIndex((card) => card.id === focused);
  return stackAround(cards, Math.max(0, fixed), cards[Math.max(0, fixed)]?.wanted ?? 0, gap);
}

/**
 * The same around a line that somebody reads at: cards stand right where the line is, whatever room those before need.
 * As the line moves from the words of one card to those of the next, the cards move with it.
 */
export function stackAtLine(cards: readonly Card[], line: number, gap: number): Map<string, number> {
  const at = Math.max(
    0,
    cards.findLastIndex(({ wanted }) => wanted <= line),
  );
  const [card, next] = [cards[at], cards[at + 1]];
  if (!card) return new Map();
  if (!next || line <= card.wanted) return stackAround(cards, at, card.wanted, gap);
  const part = Math.min(1, (line - card.wanted) / (next.wanted - card.wanted));
  const end = Math.min(card.wanted, next.wanted - gap - card.height);
  return stackAround(cards, at, card.wanted + part * (end - card.wanted), gap);
}

/** One card stands at a place; those below it make room downwards, those above it upwards. */
function stackAround(cards: readonly Card[], fixed: number, top: number, gap: number): Map<string, number> {
  const tops = new Map<string, number>();
  let free = Number.NEGATIVE_INFINITY;
  for (const [index, card] of cards.entries()) {
    if (index < fixed) continue;
    const place = index === fixed ? top : Math.max(card.wanted, free);
    tops.set(card.id, place);
    free = place + card.height + gap;
  }
  let ceiling = top;
  for (const card of cards.slice(0, fixed).toReversed()) {
    const place = Math.min(card.wanted, ceiling - gap - card.height);
    tops.set(card.id, place);
    ceiling = place;
  }
  return tops;
}
