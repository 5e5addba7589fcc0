import { z } from 'zod';
import { clipMarks } from './ledger.ts';
import { type Span, spanSchema } from './schema.ts';

const index = z.int().nonnegative();

/** Spans put in the place of others. Marks stay out: the server takes them from the spans that are replaced. */
export const spliceSchema = z.object({
  at: index,
  remove: index,
  insert: z.array(spanSchema.omit({ marks: true })).max(100_000),
});

export type Splice = z.infer<typeof spliceSchema>;

/**
 * What leads from one ledger to another of the same source, so that a change of one span sends one span. No splice
 * reaches across white space: applySplices would refuse it. Indexes are of `before`.
 */
export function ledgerChanges(before: readonly Span[], after: readonly Span[]): Splice[] {
  const others = betweenSpaces(after);
  return betweenSpaces(before).flatMap(({ at, spans }, place) => {
    const other = others[place]?.spans ?? [];
    const splices = spans.length === other.length ? changedRuns(spans, other) : [changedMiddle(spans, other)];
    return splices.map((splice) => ({ ...splice, at: at + splice.at }));
  });
}

/**
 * The ledger with its splices carried out, or null when they do not fit it: out of range, overlapping, or touching
 * white space, which is nobody's to reclassify. Whether the result accounts for the source is checkLedger's to say.
 */
export function applySplices(ledger: readonly Span[], splices: readonly Splice[]): Span[] | null {
  const result: Span[] = [];
  let at = 0;
  for (const splice of [...splices].sort((one, other) => one.at - other.at)) {
    if (splice.at < at || splice.at + splice.remove > ledger.length) return null;
    const removed = ledger.slice(splice.at, splice.at + splice.remove);
    if ([...removed, ...splice.insert].some((span) => span.kind === 'space')) return null;
    result.push(...ledger.slice(at, splice.at), ...splice.insert.map((span) => withMarksOf(span, removed)));
    at = splice.at + splice.remove;
  }
  return [...result, ...ledger.slice(at)];
}

/** The runs of spans that white space parts, each with the index of its first span; as many in every ledger of a source. */
function betweenSpaces(spans: readonly Span[]): { at: number; spans: Span[] }[] {
  let run: { at: number; spans: Span[] } = { at: 0, spans: [] };
  const runs = [run];
  for (const [index, span] of spans.entries()) {
    if (span.kind !== 'space') run.spans.push(span);
    else {
      run = { at: index + 1, spans: [] };
      runs.push(run);
    }
  }
  return runs;
}

function changedRuns(before: readonly Span[], after: readonly Span[]): Splice[] {
  const splices: Splice[] = [];
  for (const [at, span] of after.entries()) {
    if (sameSpan(before[at], span)) continue;
    const last = splices.at(-1);
    if (last && last.at + last.remove === at) {
      last.remove++;
      last.insert.push(bare(span));
    } else splices.push({ at, remove: 1, insert: [bare(span)] });
  }
  return splices;
}

function changedMiddle(before: readonly Span[], after: readonly Span[]): Splice {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && sameSpan(before[start], after[start])) start++;
  let end = 0;
  while (end < shorter - start && sameSpan(before.at(-1 - end), after.at(-1 - end))) end++;
  const insert = after.slice(start, after.length - end).map(bare);
  return { at: start, remove: before.length - end - start, insert };
}

const sameSpan = (one: Span | undefined, other: Span | undefined) =>
  one === other ||
  (one?.start === other?.start &&
    one?.end === other?.end &&
    one?.kind === other?.kind &&
    one?.kept === other?.kept &&
    one?.reason === other?.reason &&
    one?.sure === other?.sure);

function bare({ marks: _, ...span }: Span): Splice['insert'][number] {
  return span;
}

function withMarksOf(span: Splice['insert'][number], removed: readonly Span[]): Span {
  const marks = removed.flatMap((former) => clipMarks(former.marks, span.start, span.end));
  return marks.length > 0 ? { ...span, marks } : span;
}
