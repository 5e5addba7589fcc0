import type { Node } from 'prosemirror-model';

/**
 * Positions of a document that one writer put there: how many, who (the id of a person, `source` for the copy that the
 * story was made from, `update:` and the id of an import for what an agency sent later), and when (milliseconds).
 */
export type Run = [length: number, writer: string, at: number];

const HOUR = 3_600_000;

/** The runs with those joined that touch and have one writer and one hour; the time is that of the last word. */
function joined(runs: readonly Run[]): Run[] {
  const result: Run[] = [];
  for (const run of runs) {
    if (run[0] === 0) continue;
    const last = result.at(-1);
    if (last && last[1] === run[1] && Math.floor(last[2] / HOUR) === Math.floor(run[2] / HOUR)) {
      last[0] += run[0];
      last[2] = Math.max(last[2], run[2]);
    } else result.push([...run]);
  }
  return result;
}

/** What of the runs stands between two positions. */
export function cutRuns(runs: readonly Run[], from: number, to: number): Run[] {
  const cut: Run[] = [];
  let start = 0;
  for (const [length, writer, at] of runs) {
    const [begin, end] = [Math.max(from, start), Math.min(to, start + length)];
    if (begin < end) cut.push([end - begin, writer, at]);
    start += length;
    if (start >= to) break;
  }
  return cut;
}

/** Puts other runs in the place of what stands between two positions. */
export const spliceRuns = (runs: readonly Run[], from: number, to: number, put: readonly Run[]): Run[] =>
  joined([...cutRuns(runs, 0, from), ...put, ...cutRuns(runs, to, Number.POSITIVE_INFINITY)]);

/** The text between two positions with a unit for each of them; what is no character is NUL. */
export function unitsBetween(doc: Node, from: number, to: number): string {
  let units = '';
  doc.nodesBetween(from, to, (node, pos) => {
    if (!node.isText) return;
    const [start, end] = [Math.max(from, pos), Math.min(to, pos + node.nodeSize)];
    units += '\0'.repeat(start - from - units.length) + (node.text ?? '').slice(start - pos, end - pos);
  });
  return units + '\0'.repeat(to - from - units.length);
}
