import type { Node } from 'prosemirror-model';
import { Step } from 'prosemirror-transform';
import { wordChanges } from '../document/compare/word-changes.ts';
import { documentSchema } from '../document/schema.ts';
import { textUnits } from '../document/units.ts';
import { DeletedWords } from './deleted-words.ts';
import { cutRuns, type Run, spliceRuns, unitsBetween } from './runs.ts';

/** A document and who wrote what of it: runs for all its positions. */
export type Written = { doc: Node; runs: Run[] };

/** A step of the log. */
export type Logged = {
  step: unknown;
  writer: string;
  at: number;
  /** Words that the step may bring back. */
  known: Known | null;
};

/** Words that somebody wrote before, by the block that they stood in. */
export type Known = ReadonlyMap<string, Words>;

type Words = { text: string; runs: readonly Run[] };

/** What was deleted on the way, and may come back. */
type Memory = { blocks: Map<string, Words>; words: DeletedWords };

/**
 * Who wrote the words after some steps. Words that a step leaves where they are keep their writers, and so do blocks that
 * are moved; words that undoing or a restored version brings back get theirs again.
 * @throws Error if a step does not apply
 */
export function replay(start: Written, steps: readonly Logged[]): Written {
  let written = start;
  const memory: Memory = { blocks: new Map(), words: new DeletedWords() };
  for (const logged of steps) written = replayStep(written, logged, memory);
  return written;
}

function replayStep(before: Written, { step: json, writer, at, known }: Logged, memory: Memory): Written {
  const step = Step.fromJSON(documentSchema, json);
  const { doc, failed } = step.apply(before.doc);
  if (!doc) throw new Error(`The step log does not apply: ${failed}`);
  const changes: Change[] = [];
  step.getMap().forEach((oldStart, oldEnd, newStart, newEnd) => {
    changes.push({ oldStart, oldEnd, newStart, newEnd });
  });
  let { runs } = before;
  for (const change of changes.toReversed()) {
    const put = runsOfChange(before, doc, change, [0, writer, at], memory.words);
    const moved = spansBlocks(doc, change) ? [blocksOf(before), memory.blocks] : [];
    const recalled = [known, ...moved].reduce(
      (now, source) => (source ? recall(doc, change, now, source, writer) : now),
      put,
    );
    runs = spliceRuns(runs, change.oldStart, change.oldEnd, recalled);
  }
  remember(memory, before, doc, changes);
  memory.words.follow(step.getMap());
  return { doc, runs };
}

function remember(memory: Memory, before: Written, doc: Node, changes: readonly Change[]): void {
  for (const { oldStart, oldEnd } of changes) {
    if (oldStart === oldEnd) continue;
    const text = unitsBetween(before.doc, oldStart, oldEnd);
    memory.words.add(oldStart, text, cutRuns(before.runs, oldStart, oldEnd));
  }
  if (!changes.some((change) => spansBlocks(before.doc, asOld(change)))) return;
  const left = new Set(textUnits(doc).map(({ id }) => id));
  for (const [id, block] of blocksOf(before)) if (!left.has(id)) memory.blocks.set(id, block);
}

type Change = { oldStart: number; oldEnd: number; newStart: number; newEnd: number };

const asOld = ({ oldStart, oldEnd }: Change) => ({ newStart: oldStart, newEnd: oldEnd });

/** Whether a whole block stands in the range. */
function spansBlocks(doc: Node, { newStart, newEnd }: Pick<Change, 'newStart' | 'newEnd'>): boolean {
  let isFound = false;
  doc.nodesBetween(newStart, newEnd, (node, pos) => {
    if (node.isTextblock && pos >= newStart && pos + node.nodeSize <= newEnd) isFound = true;
    return !isFound && !node.isTextblock;
  });
  return isFound;
}

/** Words that were there before the change, or were until they were deleted, keep their writers; the rest is the step's. */
function runsOfChange(
  before: Written,
  doc: Node,
  { oldStart, oldEnd, newStart, newEnd }: Change,
  [, writer, at]: Run,
  deleted: DeletedWords,
): Run[] {
  if (newStart === newEnd) return [];
  const back = deleted.takeBack(oldStart, unitsBetween(doc, newStart, newEnd));
  if (back) return [...back];
  if (oldStart === oldEnd) return [[newEnd - newStart, writer, at]];
  const runs: Run[] = [];
  let old = oldStart;
  const [was, now] = [unitsBetween(before.doc, oldStart, oldEnd), unitsBetween(doc, newStart, newEnd)];
  for (const { kind, text } of wordChanges(was, now)) {
    if (kind === 'new') runs.push([text.length, writer, at]);
    if (kind === 'same') runs.push(...cutRuns(before.runs, old, old + text.length));
    if (kind !== 'new') old += text.length;
  }
  return runs;
}

/** Gives words of the change that stood in the same block before their writers back. */
function recall(doc: Node, { newStart, newEnd }: Change, put: Run[], known: Known, writer: string): Run[] {
  let runs = put;
  doc.nodesBetween(newStart, newEnd, (node, pos) => {
    if (!node.isTextblock) return true;
    const block = known.get(String(node.attrs.id));
    if (!block) return false;
    let [at, wasAt] = [pos + 1, 0];
    for (const { kind, text } of wordChanges(block.text, unitsBetween(doc, at, at + node.content.size))) {
      if (kind === 'same') {
        const [from, to] = [Math.max(at, newStart), Math.min(at + text.length, newEnd)];
        runs = giveBack(
          runs,
          [from - newStart, to - newStart],
          cutRuns(block.runs, wasAt + from - at, wasAt + to - at),
          writer,
        );
      }
      if (kind !== 'new') wasAt += text.length;
      if (kind !== 'gone') at += text.length;
    }
    return false;
  });
  return runs;
}

/** Only to what counts as newly written: what kept its writer keeps it. */
function giveBack(runs: Run[], [from, to]: [number, number], back: readonly Run[], writer: string): Run[] {
  if (from >= to) return runs;
  let at = from;
  const put = cutRuns(runs, from, to).flatMap((run) => {
    const own = run[1] === writer ? cutRuns(back, at - from, at - from + run[0]) : [run];
    at += run[0];
    return own;
  });
  return spliceRuns(runs, from, to, put);
}

/** The words of a document by their block, with their writers. */
export function blocksOf({ doc, runs }: Written): Known {
  return new Map(
    textUnits(doc).map(({ id, node, pos }) => {
      const [from, to] = [pos + 1, pos + 1 + node.content.size];
      return [String(id), { text: unitsBetween(doc, from, to), runs: cutRuns(runs, from, to) }];
    }),
  );
}
