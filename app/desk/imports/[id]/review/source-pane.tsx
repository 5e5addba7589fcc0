'use client';

import { memo, useMemo } from 'react';
import type { Span } from '#newsroom/importing/schema.ts';
import { CHUNK, inChunks } from './chunks.ts';
import { type RowActions, SpanRow } from './span-row.tsx';

type Props = {
  sourceText: string;
  ledger: readonly Span[];
  index: number;
  language: string;
  direction: 'ltr' | 'rtl' | 'auto';
  select: (index: number) => void;
  openKinds: (index: number, button: Element) => void;
};

/** The source as it came, span by span. A key press draws only the chunks that it touches. */
export function SourcePane({ ledger, index, select, openKinds, ...shared }: Props) {
  const actions = useMemo(() => ({ select, openKinds }), [select, openKinds]);
  return (
    <div className="px-2 py-4 sm:px-3">
      {inChunks(ledger).map((spans, chunk) => (
        <SpanChunk
          key={spans[0]?.start}
          first={chunk * CHUNK}
          selected={Math.floor(index / CHUNK) === chunk ? index : null}
          {...{ spans, actions }}
          {...shared}
        />
      ))}
    </div>
  );
}

type ChunkProps = Pick<Props, 'sourceText' | 'language' | 'direction'> & {
  spans: readonly Span[];
  /** Index of the first span in the ledger. */
  first: number;
  selected: number | null;
  actions: RowActions;
};

const SpanChunk = memo(
  function SpanChunk({ sourceText, spans, first, selected, language, direction, actions }: ChunkProps) {
    return (
      <ol
        data-chunk
        aria-label="Parts of the source"
        className="[contain-intrinsic-size:auto_256rem] [content-visibility:auto]"
      >
        {spans.map(
          (span, at) =>
            span.kind !== 'space' && (
              <SpanRow
                key={span.start}
                source={sourceText}
                index={first + at}
                isSelected={first + at === selected}
                {...{ span, language, direction, actions }}
              />
            ),
        )}
      </ol>
    );
  },
  (before, after) =>
    before.selected === after.selected &&
    before.first === after.first &&
    before.language === after.language &&
    before.direction === after.direction &&
    before.actions === after.actions &&
    before.spans.length === after.spans.length &&
    before.spans.every((span, at) => span === after.spans[at]),
);
