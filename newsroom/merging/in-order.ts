import { firstIndex } from '../first-index.ts';

/** The longest run of places in `values` whose values rise: what has not been moved. Answers with the places. */
export function longestRising(values: readonly number[]): number[] {
  const ends: number[] = [];
  const before: number[] = [];
  for (const [place, value] of values.entries()) {
    const length = firstIndex(ends, (end) => (values[end] ?? 0) >= value);
    before[place] = length > 0 ? (ends[length - 1] ?? -1) : -1;
    ends[length] = place;
  }
  const rising: number[] = [];
  for (let place = ends.at(-1) ?? -1; place >= 0; place = before[place] ?? -1) rising.push(place);
  return rising.reverse();
}

export const isRising = (values: readonly number[]): boolean =>
  values.every((value, place) => place === 0 || (values[place - 1] ?? 0) < value);
