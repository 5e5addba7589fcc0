'use client';

import { ChevronDown, CircleHelp } from 'lucide-react';
import { memo } from 'react';
import { cn } from '#components/ui/class-names.ts';
import { ledgerSigns } from '#components/ui/ledger-signs.ts';
import { UNSURE_BELOW } from '#newsroom/importing/ledger.ts';
import { reasonSentence } from '#newsroom/importing/reasons.ts';
import type { Span } from '#newsroom/importing/schema.ts';

/** More of one span would make the page slow; all of it is in the ledger. */
export const LONGEST_SHOWN = 20_000;

export type RowActions = {
  select: (index: number) => void;
  openKinds: (index: number, button: Element) => void;
};

type Props = {
  source: string;
  span: Span;
  index: number;
  isSelected: boolean;
  language: string;
  direction: 'ltr' | 'rtl' | 'auto';
  actions: RowActions;
};

/** One span of the source: what it is in the margin, its words, and why. */
export const SpanRow = memo(function SpanRow({
  source,
  span,
  index,
  isSelected,
  language,
  direction,
  actions,
}: Props) {
  const sign = ledgerSigns[span.kind];
  const Icon = sign.icon;
  const length = span.end - span.start;
  const unsure = span.sure < UNSURE_BELOW;
  const plain = span.kept && (span.kind === 'paragraph' || span.kind === 'list');
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the page's keys walk the rows, see use-review-keys.ts
    <li
      data-span={index}
      data-tone={span.kind}
      aria-current={isSelected}
      tabIndex={isSelected ? 0 : -1}
      onClick={() => actions.select(index)}
      onFocus={(event) => {
        // A pointer selects when it lets go: a row that grew under it would swallow the press.
        if (event.target.matches(':focus-visible')) actions.select(index);
      }}
      className={cn(
        'group grid scroll-my-16 grid-cols-[1.75rem_minmax(0,1fr)] gap-x-2 rounded-md py-1.5 ps-1 pe-2 focus-ring-inset sm:grid-cols-[8.25rem_minmax(0,1fr)]',
        isSelected ? 'bg-accent-wash' : 'hover:bg-hover',
      )}
    >
      <div className="pt-0.5">
        <button
          type="button"
          tabIndex={-1}
          aria-label={`${sign.label}, ${span.kept ? 'kept' : 'set aside'}: change`}
          onClick={(event) => {
            actions.select(index);
            actions.openKinds(index, event.currentTarget);
          }}
          className="flex max-w-full items-center gap-1.5 rounded-xs px-1 text-start text-xs font-medium text-tone-ink focus-ring hover:bg-hover"
        >
          <Icon aria-hidden className="size-3.5 shrink-0" />
          <span className="truncate max-sm:sr-only">{sign.label}</span>
          <ChevronDown
            aria-hidden
            className={cn(
              'size-3 shrink-0 max-sm:hidden',
              !isSelected && 'opacity-0 group-hover:opacity-100',
            )}
          />
        </button>
        {!span.kept && (
          <span className="block ps-1 text-2xs text-ink-faint max-sm:sr-only sm:ps-6">set aside</span>
        )}
      </div>
      <div className="min-w-0">
        <div
          data-offset={span.start}
          lang={language}
          dir={direction}
          className={cn(
            'border-s-2 ps-2.5 text-base leading-6 break-words whitespace-pre-line',
            plain ? 'border-transparent' : 'border-tone-line',
            span.kept ? 'text-ink' : 'border-dashed text-ink-faint',
            (span.kind === 'headline' || span.kind === 'subheading') && span.kept && 'font-semibold',
          )}
        >
          {source.slice(span.start, Math.min(span.end, span.start + LONGEST_SHOWN))}
          {length > LONGEST_SHOWN && '…'}
        </div>
        {(!plain || isSelected || unsure) && (
          <p className="flex flex-wrap items-center gap-x-2 ps-3 pt-0.5 text-xs text-ink-faint">
            {unsure && (
              <span data-tone="warning" className="inline-flex items-center gap-1 font-medium text-tone-ink">
                <CircleHelp aria-hidden className="size-3" />
                Unsure
              </span>
            )}
            <span>{reasonSentence(span.reason)}</span>
            {isSelected && <span className="tabular-nums">{Math.round(span.sure * 100)} % sure</span>}
            {length > LONGEST_SHOWN && (
              <span>{length.toLocaleString('en')} characters; the beginning is shown, all are kept.</span>
            )}
          </p>
        )}
      </div>
    </li>
  );
});
