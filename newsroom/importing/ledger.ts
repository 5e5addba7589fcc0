import { type EditableKind, isKeptByDefault, type Mark, type Span } from './schema.ts';

/** What is wrong with a ledger: at which span, and what. */
export type LedgerFault = { index: number; fault: 'gap' | 'overlap' | 'empty' | 'too_long' | 'mark_outside' };

/**
 * Checks promise 1: the spans are in order, disjoint, not empty, and together they are the source, character for
 * character. Returns the first fault, or null when nothing is lost. Offsets are UTF-16 units.
 */
export function checkLedger(source: string, spans: readonly Span[]): LedgerFault | null {
  let at = 0;
  for (const [index, span] of spans.entries()) {
    if (span.start > at) return { index, fault: 'gap' };
    if (span.start < at) return { index, fault: 'overlap' };
    if (span.end <= span.start) return { index, fault: 'empty' };
    if (span.end > source.length) return { index, fault: 'too_long' };
    const inside = (span.marks ?? []).every(
      (mark) => mark.start >= span.start && mark.end <= span.end && mark.start < mark.end,
    );
    if (!inside) return { index, fault: 'mark_outside' };
    at = span.end;
  }
  return at < source.length ? { index: spans.length, fault: 'gap' } : null;
}

function edited(spans: readonly Span[], index: number, change: Partial<Span>): Span[] {
  return spans.map((span, at) =>
    at === index && span.kind !== 'space' ? { ...span, ...change, reason: 'set_by_editor', sure: 1 } : span,
  );
}

/**
 * Gives a span another kind, and keeps it or sets it aside as that kind usually is. A story has one headline and
 * one dateline: the former one becomes a paragraph. White space and unknown indexes are left as they are.
 */
export function reclassify(spans: readonly Span[], index: number, kind: EditableKind): Span[] {
  const target = spans[index];
  if (!target || target.kind === 'space') return [...spans];
  const former =
    kind === 'headline' || kind === 'dateline'
      ? spans.findIndex((span, at) => at !== index && span.kind === kind && span.kept)
      : -1;
  const demoted = former < 0 ? spans : edited(spans, former, { kind: 'paragraph' });
  return edited(demoted, index, { kind, kept: isKeptByDefault(kind) });
}

/** Sets a span aside; its kind stays. White space and unknown indexes are left as they are. */
export function setAside(spans: readonly Span[], index: number): Span[] {
  return edited(spans, index, { kept: false });
}

/** Brings a span back into the story; its kind stays. White space and unknown indexes are left as they are. */
export function restore(spans: readonly Span[], index: number): Span[] {
  return edited(spans, index, { kept: true });
}

/** The part of the marks that lies between two offsets of the source. */
export function clipMarks(marks: readonly Mark[] | undefined, start: number, end: number): Mark[] {
  return (marks ?? [])
    .filter((mark) => mark.start < end && mark.end > start)
    .map((mark) => ({ ...mark, start: Math.max(mark.start, start), end: Math.min(mark.end, end) }));
}

/**
 * Cuts a span in two at an offset of the source, both halves being what the whole was. An offset that is not
 * inside the span, white space and unknown indexes change nothing.
 */
export function split(spans: readonly Span[], index: number, at: number): Span[] {
  const span = spans[index];
  if (!span || span.kind === 'space' || !(at > span.start && at < span.end)) return [...spans];
  const half = (start: number, end: number): Span => ({
    ...span,
    start,
    end,
    ...(span.marks && { marks: clipMarks(span.marks, start, end) }),
    reason: 'set_by_editor',
    sure: 1,
  });
  return [
    ...spans.slice(0, index),
    half(span.start, Math.trunc(at)),
    half(Math.trunc(at), span.end),
    ...spans.slice(index + 1),
  ];
}

/** How much of the source's characters (white space apart) is kept, set aside, and unsure, each from 0 to 1. */
export function ledgerShares(spans: readonly Span[]): { kept: number; setAside: number; unsure: number } {
  let kept = 0;
  let aside = 0;
  let unsure = 0;
  for (const span of spans) {
    if (span.kind === 'space') continue;
    const length = span.end - span.start;
    if (span.kept) kept += length;
    else aside += length;
    if (span.sure < UNSURE_BELOW) unsure += length;
  }
  const all = kept + aside || 1;
  return { kept: kept / all, setAside: aside / all, unsure: unsure / all };
}

/** A span less sure than this waits for a person's eye. */
export const UNSURE_BELOW = 0.6;
