'use client';

import type { RefObject } from 'react';
import { Button } from '#components/ui/button.tsx';
import { explainerDocument } from '#newsroom/annotation/explainer-document.ts';
import { beginExplainer } from '../commands/begin-note.ts';
import { leaveRemark } from '../house-style/left-remarks.ts';
import { RichWords } from '../notes/rich-words.tsx';
import { useSession } from '../session-context.ts';
import { CardAtWords } from '../text/card-at-words.tsx';
import { nameOfOffer, type Offer, offer, offerAt } from './offers.ts';

/** What the library says of the words at the cursor, to be taken or not. */
export function OfferCard({ page, at }: { page: RefObject<HTMLElement | null>; at: Offer }) {
  const session = useSession();
  const { entry, from } = at;
  const take = () => {
    // Others may have moved or changed the words since the card was drawn.
    const now = offerAt(session.state);
    if (now?.entry.id === entry.id) beginExplainer(session, now, explainerDocument(entry));
    session.view?.focus();
  };
  const leave = () => {
    const left = leaveRemark(session.start.storyId, nameOfOffer(entry));
    session.dispatch(offer(session.state, { left }));
    session.view?.focus();
  };
  return (
    <CardAtWords label="Explainer of the library" {...{ page, from }}>
      <p role="status" className="text-xs text-ink-soft">
        The library explains <bdi className="font-medium text-ink">{entry.words[0]}</bdi>
      </p>
      <div lang={entry.language} className="max-h-40 overflow-auto">
        <RichWords {...entry} />
      </div>
      <div className="flex flex-wrap gap-2">
        <Button size="small" onPress={take}>
          Explain it here
        </Button>
        <Button size="small" variant="quiet" onPress={leave}>
          Not in this story
        </Button>
      </div>
    </CardAtWords>
  );
}
