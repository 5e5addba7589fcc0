/**
 * By halves, the index of the first item for which a thing holds that, once it holds for an item, holds for all behind
 * it; the number of items where it holds for none.
 */
export function firstIndex<Item>(items: ArrayLike<Item>, holds: (item: Item) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(items[middle] as Item)) high = middle;
    else low = middle + 1;
  }
  return low;
}
