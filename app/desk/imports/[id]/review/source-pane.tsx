'use client';

import { useMemo } from 'react';
import type { Span } from '#newsroom/importing/schema.ts';
import { SpanRow } from './span-row.tsx';

type Props = {
  sourceText: string;
  ledger: readonly Span[];
  index: number;
  language: string;
  direction: 'ltr' | 'rtl' | 'auto';
  select: (index: number) => void;
  openKinds: (index: number, button: Element) => void;
};

/** The source as it came, span by span. */
export function SourcePane({ sourceText, ledger, index, language, direction, select, openKinds }: Props) {
  const actions = useMemo(() => ({ select, openKinds }), [select, openKinds]);
  return (
    <ol aria-label="Parts of the source" className="px-2 py-4 sm:px-3">
      {ledger.map(
        (span, at) =>
          span.kind !== 'space' && (
            <SpanRow
              key={span.start}
              source={sourceText}
              index={at}
              isSelected={at === index}
              {...{ span, language, direction, actions }}
            />
          ),
      )}
    </ol>
  );
}
