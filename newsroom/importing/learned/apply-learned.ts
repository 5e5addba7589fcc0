import type { Span, SpanKind } from '../schema.ts';
import { lineFingerprint } from './line-fingerprint.ts';

/** What a source knows about a line. */
export type KnownLine = {
  /** Hexadecimal digits, see `lineFingerprint`. */
  fingerprint: string;
  kind: SpanKind;
  setAside: number;
  restored: number;
  /** Somebody said that it is not to be applied. */
  blocked: boolean;
};

/** A decision counts once it was taken so many times more often than the opposite. */
export const ENOUGH = 2;

/** Of the text that the rules kept, what the knowledge of a source may set aside: beyond that, it is mistaken. */
const MOST = 0.4;

const lengthOf = ({ start, end }: Span) => end - start;

const isText = (span: Span) => span.kept && span.kind !== 'space';

/**
 * A ledger with what its source knows: lines that editors set aside again and again are set aside, those that they
 * restored again and again are restored and stay what they are. Never sets aside a headline, nor more than 40 % of the
 * text; the best known lines go first. White space, offsets and what an editor set stay as they are.
 */
export function applyLearned(source: string, spans: readonly Span[], lines: readonly KnownLine[]): Span[] {
  const known = new Map(lines.filter(({ blocked }) => !blocked).map((line) => [line.fingerprint, line]));
  if (known.size === 0) return [...spans];
  const result = [...spans];
  const aside: { at: number; span: Span; line: KnownLine }[] = [];
  for (const [at, span] of spans.entries()) {
    if (span.kind === 'space' || span.reason === 'set_by_editor') continue;
    const line = known.get(lineFingerprint(source.slice(span.start, span.end)) ?? '');
    if (!line) continue;
    const excess = line.setAside - line.restored;
    if (span.kept && span.kind !== 'headline' && excess >= ENOUGH) aside.push({ at, span, line });
    if (!span.kept && -excess >= ENOUGH) result[at] = learned(span, { kept: true }, -excess);
  }
  let left = MOST * spans.filter(isText).reduce((sum, span) => sum + lengthOf(span), 0);
  aside.sort(
    (one, other) => other.line.setAside - other.line.restored - (one.line.setAside - one.line.restored),
  );
  for (const { at, span, line } of aside) {
    if (lengthOf(span) > left) continue;
    left -= lengthOf(span);
    result[at] = learned(span, { kind: line.kind, kept: false }, line.setAside - line.restored);
  }
  return result;
}

function learned(span: Span, change: Partial<Span>, excess: number): Span {
  return { ...span, ...change, reason: 'learned_from_source', sure: Math.min(0.95, 0.6 + excess * 0.05) };
}
