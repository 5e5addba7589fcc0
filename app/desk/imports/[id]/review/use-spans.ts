'use client';

import { useCallback, useMemo, useRef, useState } from 'react';
import { reclassify, restore, setAside, split } from '#newsroom/importing/ledger.ts';
import type { EditableKind, Span } from '#newsroom/importing/schema.ts';

type Edit = (change: (ledger: readonly Span[]) => Span[]) => void;

/** Which span is looked at, and what can be done to it. White space is walked over. */
export function useSpans(ledger: readonly Span[], edit: Edit) {
  const [at, setAt] = useState(() => nextSpan(ledger, -1, 1));
  // A cut or somebody else's ledger may have moved the rows.
  const index =
    ledger[at] && ledger[at].kind !== 'space' ? at : nextSpan(ledger, Math.min(at, ledger.length), -1);
  const latest = useRef({ ledger, index });
  latest.current = { ledger, index };

  const walk = useCallback(
    (by: 1 | -1) => setAt(nextSpan(latest.current.ledger, latest.current.index, by)),
    [],
  );
  const toUnsure = useCallback(() => {
    const { ledger: spans, index: from } = latest.current;
    const isUnsure = (span: Span) => span.kind !== 'space' && span.sure < 0.6;
    const next = spans.findIndex((span, here) => here > from && isUnsure(span));
    const found = next < 0 ? spans.findIndex(isUnsure) : next;
    if (found >= 0) setAt(found);
  }, []);
  const edits = useMemo(
    () => ({
      choose: (kind: EditableKind) => edit((spans) => reclassify(spans, latest.current.index, kind)),
      toggle: () =>
        edit((spans) => {
          const here = latest.current.index;
          return spans[here]?.kept ? setAside(spans, here) : restore(spans, here);
        }),
      cut: (offset: number) => edit((spans) => split(spans, latest.current.index, offset)),
    }),
    [edit],
  );
  return { index, select: setAt, walk, toUnsure, ...edits };
}

/** The next span that is not white space; where it is if there is none. */
function nextSpan(ledger: readonly Span[], from: number, by: 1 | -1): number {
  for (let at = from + by; at >= 0 && at < ledger.length; at += by) {
    if (ledger[at]?.kind !== 'space') return at;
  }
  return Math.max(0, from);
}
