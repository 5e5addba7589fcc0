'use client';

import { ChevronRight } from 'lucide-react';
import { useId, useState } from 'react';
import { cn } from '#components/ui/class-names.ts';
import { findingSentence } from '#newsroom/importing/recognition/reasons.ts';
import type { FindingKind } from '#newsroom/importing/recognition/schema.ts';
import { OfferGroup } from './offer-group.tsx';
import type { Offers } from './use-offers.ts';

const countWords: Record<FindingKind, [one: string, many: string]> = {
  quote: ['quote', 'quotes'],
  person: ['person', 'people'],
  organisation: ['organisation', 'organisations'],
  place: ['place', 'places'],
  figure: ['figure', 'figures'],
};

type Props = { found: Offers; language: string; onOpen: () => void };

/** Quotes, names and figures of the copy, to be taken along as notes and translate tags: folded until it is wanted. */
export function FoundPanel({ found, language, onOpen }: Props) {
  const { offers, gone, count, pointed, point } = found;
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  if (offers.size === 0 && gone.length === 0) return null;
  const counts = [...offers].map(
    ([kind, { length }]) => `${length} ${countWords[kind][length === 1 ? 0 : 1]}`,
  );
  const [first] = pointed?.findings ?? [];
  return (
    <section aria-label="Found in the copy" className="shrink-0 border-t border-line bg-canvas">
      <button
        type="button"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => {
          setOpen(!isOpen);
          point(null);
          if (!isOpen) onOpen();
        }}
        className="flex w-full flex-wrap items-center gap-x-2 gap-y-0.5 px-3 py-1.5 text-start text-xs focus-ring-inset hover:bg-hover sm:px-5"
      >
        <ChevronRight
          aria-hidden
          className={cn(
            'size-3.5 shrink-0 text-ink-soft transition-transform rtl:-scale-x-100',
            isOpen && 'rotate-90 rtl:scale-x-100',
          )}
        />
        <span className="font-medium">Found in the copy</span>
        <span className="text-ink-soft tabular-nums max-sm:order-last max-sm:w-full max-sm:ps-5.5">
          {counts.join(' · ')}
        </span>
        <span className="ms-auto font-medium text-accent-ink tabular-nums">
          {[count > 0 && `${count} ticked`, gone.length > 0 && `${gone.length} dropped`]
            .filter(Boolean)
            .join(', ')}
        </span>
      </button>
      <div id={id} hidden={!isOpen}>
        {isOpen && (
          <>
            {gone.length > 0 && (
              <p role="status" className="px-3 pt-1 text-xs text-ink-soft sm:px-5">
                Ticked, but no longer in the story, so not taken along:{' '}
                {gone.slice(0, 5).map(({ key, label }, at) => (
                  <span key={key}>
                    {at > 0 && ', '}“<bdi lang={language}>{label.slice(0, 40)}</bdi>”
                  </span>
                ))}
                {gone.length > 5 && ` and ${gone.length - 5} more`}.
              </p>
            )}
            <div className="grid max-h-[26dvh] md:max-h-[34dvh] grid-cols-[repeat(auto-fill,minmax(min(15rem,100%),1fr))] gap-x-8 gap-y-4 overflow-auto px-3 pt-2 pb-3 sm:px-5 xl:auto-cols-fr xl:grid-flow-col xl:grid-cols-none xl:gap-x-6">
              {[...offers].map(([kind, each]) => (
                <OfferGroup key={kind} {...{ kind, language }} {...found} offers={each} />
              ))}
            </div>
            <p className="min-h-6 truncate border-t border-line px-3 py-1 text-2xs text-ink-faint sm:px-5">
              {first
                ? `${findingSentence(first.reason)} ${Math.round(first.sure * 100)} % sure.`
                : 'Nothing is taken along unless it is ticked.'}
            </p>
          </>
        )}
      </div>
    </section>
  );
}
