/** The longest run of places in `values` whose values rise: what has not been moved. Answers with the places. */
export function longestRising(values: readonly number[]): number[] {
  const ends: number[] = [];
  const before: number[] = [];
  for (const [place, value] of values.entries()) {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((values[ends[middle] ?? 0] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    before[place] = low > 0 ? (ends[low - 1] ?? -1) : -1;
    ends[low] = place;
  }
  const rising: number[] = [];
  for (let place = ends.at(-1) ?? -1; place >= 0; place = before[place] ?? -1) rising.push(place);
  return rising.reverse();
}

export const isRising = (values: readonly number[]): boolean =>
  values.every((value, place) => place === 0 || (values[place - 1] ?? 0) < value);
