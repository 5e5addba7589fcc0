import {
  AddMarkStep,
  AddNodeMarkStep,
  AttrStep,
  RemoveMarkStep,
  RemoveNodeMarkStep,
  type Step,
  type Transform,
} from 'prosemirror-transform';
import { suggestKind, suggestLooks } from './kinds.ts';
import type { Suggester } from './marks.ts';
import type { Span } from './spans.ts';

/** Suggests what the steps change of looks and kinds in what they do not replace. Shifts nothing. */
export function suggestRetained(out: Transform, tr: Transform, spans: readonly Span[], who: Suggester): void {
  tr.steps.forEach((step, index) => {
    const range = rangeOf(step);
    if (!range) return;
    const later = tr.mapping.slice(index + 1);
    const [from, to] = [later.map(range.from, 1), later.map(range.to, -1)];
    for (const gap of gapsOf(spans)) {
      const [start, end] = [Math.max(from, gap.from), Math.min(to, gap.to)];
      if (start < end) suggestPiece(out, tr, { from: start, to: end, shift: gap.shift }, who);
    }
  });
}

function rangeOf(step: Step): { from: number; to: number } | null {
  if (step instanceof AddMarkStep || step instanceof RemoveMarkStep) return step;
  const isNode =
    step instanceof AttrStep || step instanceof AddNodeMarkStep || step instanceof RemoveNodeMarkStep;
  return isNode ? { from: step.pos, to: step.pos + 1 } : null;
}

/** The ranges of the new document that were in the old one too, `shift` further back. */
function* gapsOf(spans: readonly Span[]) {
  let [from, shift] = [0, 0];
  for (const span of spans) {
    yield { from, to: span.newFrom, shift };
    from = span.newTo;
    shift = span.newTo - span.oldTo;
  }
  yield { from, to: Number.POSITIVE_INFINITY, shift };
}

type Piece = { from: number; to: number; shift: number };

function suggestPiece(out: Transform, tr: Transform, { from, to, shift }: Piece, who: Suggester): void {
  let pos = from;
  while (pos < to) {
    const before = out.doc.resolve(pos - shift).nodeAfter;
    const after = tr.doc.resolve(pos).nodeAfter;
    if (!before || !after) {
      pos += 1;
    } else if (before.isInline) {
      const size = Math.min(before.nodeSize, after.nodeSize, to - pos);
      const range = { from: pos - shift, to: pos - shift + size };
      suggestLooks(out, range, { before, after }, who);
      pos += size;
    } else {
      suggestKind(out, pos - shift, after, who);
      pos += 1;
    }
  }
}
