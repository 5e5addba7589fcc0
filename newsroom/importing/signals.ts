import type { Metadata } from './metadata.ts';
import { type Notice, noticeOf, prefixOf, type Signal } from './notices.ts';
import type { Span, SpanKind } from './schema.ts';

/** What an agency says of copy it sent; `where` is the index of the span that says so, or its data. */
export type FoundSignal = { signal: Signal | null; sure: number; where: number | 'metadata' | null };

const SPEAKS: ReadonlySet<SpanKind> = new Set(['editors_note', 'furniture', 'metadata', 'headline']);
const WEIGHT: Record<Signal, number> = { kill: 4, correction: 3, update: 2, advisory: 1 };
const LOOK = 600;

/**
 * Whether the agency kills, corrects or updates copy that it sent before, or only advises the desks: told by its data
 * (the signal, or a status of canceled or withheld) and by the copy's own words (notes to editors, wire lines, and the
 * version before a headline). A kill outweighs a correction, that an update, and that an advisory; of two alike, the
 * surer one is told. `sure` is 0 to 1; nothing found gives a null signal.
 */
export function signalOf(source: string, spans: readonly Span[], metadata: Metadata): FoundSignal {
  let best: FoundSignal = { signal: null, sure: 0, where: null };
  const take = (notice: Notice, where: FoundSignal['where']) => {
    const ahead = WEIGHT[notice.signal] - (best.signal ? WEIGHT[best.signal] : 0);
    if (ahead > 0 || (ahead === 0 && notice.sure > best.sure)) best = { ...notice, where };
  };
  if (metadata.status === 'canceled') take({ signal: 'kill', sure: 0.98 }, 'metadata');
  if (metadata.status === 'withheld') take({ signal: 'kill', sure: 0.7 }, 'metadata');
  if (metadata.signal) take({ signal: metadata.signal, sure: 0.98 }, 'metadata');
  const note = metadata.editorsNote ? noticeOf(metadata.editorsNote.slice(0, LOOK)) : null;
  if (note) take(note, 'metadata');
  for (const [index, span] of spans.entries()) {
    if (!SPEAKS.has(span.kind) || span.reason === 'page_furniture') continue;
    const text = source.slice(span.start, Math.min(span.end, span.start + LOOK));
    const notice = span.kind === 'headline' ? prefixOf(text) : noticeOf(text);
    if (notice) take(notice, index);
  }
  return best;
}
