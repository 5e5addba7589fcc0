'use client';

import { type RefObject, useCallback, useMemo, useState } from 'react';
import type { FoundImport } from './found-import.ts';
import { lightWords } from './light-words.ts';
import { type Offer, offersOf, tickedOf } from './offers.ts';
import type { StoryWithPlaces } from './places.ts';

type Story = { made: StoryWithPlaces; found: FoundImport; pane: RefObject<HTMLElement | null> };

/** What was found in the copy, and what of it is ticked to be taken along. Nothing is at first. */
export function useOffers({ made, found, pane }: Story) {
  const { language, metadata } = found;
  const offers = useMemo(() => offersOf(made, language, metadata), [made, language, metadata]);
  const [ticks, setTicks] = useState<ReadonlyMap<string, Offer>>(new Map());
  const [pointed, setPointed] = useState<Offer | null>(null);

  const tick = useCallback((which: readonly Offer[], isTicked: boolean) => {
    setTicks((before) => {
      const next = new Map(before);
      for (const offer of which) {
        if (isTicked) next.set(offer.key, offer);
        else next.delete(offer.key);
      }
      return next;
    });
  }, []);
  const point = useCallback(
    (offer: Offer | null) => {
      setPointed(offer);
      lightWords(pane.current, offer?.places ?? []);
    },
    [pane],
  );

  return useMemo(() => {
    const all = [...offers.values()].flat();
    const here = new Set(all.map(({ key }) => key));
    const chosen = all.filter(({ key }) => ticks.has(key));
    /** Ticked before the ledger changed; they come back when their words do. */
    const gone = [...ticks.values()].filter(({ key }) => !here.has(key));
    return { offers, ticks, gone, pointed, tick, point, taken: tickedOf(chosen), count: chosen.length };
  }, [offers, ticks, pointed, tick, point]);
}

export type Offers = ReturnType<typeof useOffers>;
