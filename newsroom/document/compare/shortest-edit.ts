/** Items `[from, to)` of one list that have become `[changedFrom, changedTo)` of the other. */
export type Hunk = { from: number; to: number; changedFrom: number; changedTo: number };

/** Items put in and taken out at most: lists that differ in more are wholly different, and comparing them ends in time. */
const MOST = 4_000;

/**
 * The shortest way from one list to the other, in order; what is not in a hunk is the same in both. E. W. Myers, “An
 * O(ND) Difference Algorithm and Its Variations”, 1986.
 */
export function shortestEdit(one: readonly string[], other: readonly string[]): Hunk[] {
  let start = 0;
  while (start < one.length && start < other.length && one[start] === other[start]) start += 1;
  let [oneEnd, otherEnd] = [one.length, other.length];
  while (oneEnd > start && otherEnd > start && one[oneEnd - 1] === other[otherEnd - 1]) {
    oneEnd -= 1;
    otherEnd -= 1;
  }
  if (start === oneEnd && start === otherEnd) return [];
  const whole = { from: start, to: oneEnd, changedFrom: start, changedTo: otherEnd };
  const [left, right] = numbered(one.slice(start, oneEnd), other.slice(start, otherEnd));
  const trace = left.length > 0 && right.length > 0 ? search(left, right) : null;
  return trace ? hunksOf(trace, left.length, right.length, start) : [whole];
}

/** Equal texts as equal numbers, which compare faster. */
function numbered(one: readonly string[], other: readonly string[]): [Int32Array, Int32Array] {
  const numbers = new Map<string, number>();
  const numberOf = (text: string) => {
    const number = numbers.get(text) ?? numbers.size;
    numbers.set(text, number);
    return number;
  };
  return [Int32Array.from(one, numberOf), Int32Array.from(other, numberOf)];
}

/** How far each diagonal reaches after each number of edits; null when there are too many. */
function search(one: Int32Array, other: Int32Array): Int32Array[] | null {
  const most = Math.min(one.length + other.length, MOST);
  const reach = new Int32Array(2 * most + 3);
  const middle = most + 1;
  const trace: Int32Array[] = [];
  for (let edits = 0; edits <= most; edits += 1) {
    trace.push(reach.slice(middle - edits - 1, middle + edits + 2));
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      let x = step(reach, middle + diagonal, diagonal, edits);
      while (x < one.length && x - diagonal < other.length && one[x] === other[x - diagonal]) x += 1;
      reach[middle + diagonal] = x;
      if (x >= one.length && x - diagonal >= other.length) return trace;
    }
  }
  return null;
}

/** The place from which a diagonal goes on: by putting in an item (from above) or taking one out. */
function step(reach: Int32Array, at: number, diagonal: number, edits: number): number {
  const isPutIn = cameFromAbove(reach, at, diagonal, edits);
  return isPutIn ? (reach[at + 1] ?? 0) : (reach[at - 1] ?? 0) + 1;
}

const cameFromAbove = (reach: Int32Array, at: number, diagonal: number, edits: number): boolean =>
  diagonal === -edits || (diagonal !== edits && (reach[at - 1] ?? 0) < (reach[at + 1] ?? 0));

/** Walks back from the ends, and joins edits that touch. */
function hunksOf(trace: readonly Int32Array[], length: number, otherLength: number, start: number): Hunk[] {
  const hunks: Hunk[] = [];
  let diagonal = length - otherLength;
  for (let edits = trace.length - 1; edits > 0; edits -= 1) {
    const reach = trace[edits] as Int32Array;
    const at = edits + 1 + diagonal;
    const isPutIn = cameFromAbove(reach, at, diagonal, edits);
    diagonal += isPutIn ? 1 : -1;
    const from = start + (reach[isPutIn ? at + 1 : at - 1] ?? 0);
    const changedFrom = from - diagonal;
    const edit = {
      ...{ from, changedFrom },
      to: isPutIn ? from : from + 1,
      changedTo: isPutIn ? changedFrom + 1 : changedFrom,
    };
    const next = hunks.at(-1);
    if (next && next.from === edit.to && next.changedFrom === edit.changedTo) {
      Object.assign(next, { from: edit.from, changedFrom: edit.changedFrom });
    } else hunks.push(edit);
  }
  return hunks.reverse();
}
