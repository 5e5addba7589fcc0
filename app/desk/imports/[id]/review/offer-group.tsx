'use client';

import { useState } from 'react';
import { Count } from '#components/ui/badge.tsx';
import { Button } from '#components/ui/button.tsx';
import { Checkbox } from '#components/ui/checkbox.tsx';
import { cn } from '#components/ui/class-names.ts';
import type { FindingKind } from '#newsroom/importing/recognition/schema.ts';
import type { Offer } from './offers.ts';
import type { Offers } from './use-offers.ts';

/** More would make the panel long; the rest is a press away. */
const SHOWN = 30;

const words: Record<FindingKind, { title: string; becomes: string }> = {
  quote: { title: 'Quotes', becomes: 'become source notes' },
  person: { title: 'People', becomes: 'tagged do-not-translate' },
  organisation: { title: 'Organisations', becomes: 'tagged as terms' },
  place: { title: 'Places', becomes: 'tagged as terms' },
  figure: { title: 'Figures', becomes: 'become fact-checks' },
};

type Props = Pick<Offers, 'ticks' | 'tick' | 'point'> & {
  kind: FindingKind;
  offers: readonly Offer[];
  language: string;
};

/** What was found of one kind, and what it becomes when it is ticked. */
export function OfferGroup({ kind, offers, language, ticks, tick, point }: Props) {
  const [showsAll, setShowsAll] = useState(false);
  const ticked = offers.filter(({ key }) => ticks.has(key)).length;
  const { title, becomes } = words[kind];
  const shown = showsAll ? offers : offers.slice(0, SHOWN);
  return (
    <section
      aria-label={title}
      className={cn(
        'min-w-0 xl:max-h-[calc(34dvh-1.25rem)] xl:overflow-auto xl:px-1.5',
        kind === 'quote' && 'xl:col-span-2',
      )}
    >
      <div className="sticky top-0 z-1 flex flex-wrap items-center gap-x-2 border-b border-line bg-canvas pb-1">
        <Checkbox
          isSelected={ticked === offers.length}
          isIndeterminate={ticked > 0 && ticked < offers.length}
          onChange={(isTicked) => tick(offers, isTicked)}
          aria-label={`All ${title.toLowerCase()}`}
          className="relative shrink-0"
        >
          <span className="text-xs font-semibold">{title}</span>
        </Checkbox>
        <Count value={offers.length} />
        <span className="w-full ps-6 text-2xs text-ink-faint">{becomes}</span>
      </div>
      <ul className="pt-1">
        {shown.map((offer) => (
          <OfferRow key={offer.key} {...{ offer, language, tick, point }} isTicked={ticks.has(offer.key)} />
        ))}
      </ul>
      {offers.length > shown.length && (
        <Button variant="quiet" size="small" onPress={() => setShowsAll(true)}>
          {offers.length - shown.length} more
        </Button>
      )}
    </section>
  );
}

type RowProps = Pick<Props, 'tick' | 'point' | 'language'> & { offer: Offer; isTicked: boolean };

function OfferRow({ offer, isTicked, language, tick, point }: RowProps) {
  const { kind, label, detail, places } = offer;
  return (
    <li
      onMouseEnter={() => point(offer)}
      onMouseLeave={() => point(null)}
      onFocus={() => point(offer)}
      onBlur={() => point(null)}
      className="-mx-1.5 rounded-sm px-1.5 hover:bg-hover focus-within:bg-hover"
    >
      <Checkbox
        isSelected={isTicked}
        onChange={(ticked) => tick([offer], ticked)}
        className="relative w-full items-start! py-0.5 [&>span:first-child]:mt-0.5"
      >
        <span className="min-w-0 flex-1 text-xs leading-5">
          <bdi
            lang={language}
            className={cn('break-words', kind === 'quote' && 'line-clamp-2 [text-align:match-parent]')}
          >
            {label}
          </bdi>
          {kind === 'quote' && (
            <span className="block truncate text-ink-soft">
              {detail ? <bdi lang={language}>{detail}</bdi> : 'nobody named plainly'}
            </span>
          )}
        </span>
        {places.length > 1 && (
          <span className="text-2xs leading-5 text-ink-faint tabular-nums">
            {places.length}
            <span className="sr-only"> places</span>
            <span aria-hidden>×</span>
          </span>
        )}
      </Checkbox>
    </li>
  );
}
