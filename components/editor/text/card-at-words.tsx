'use client';

import { type ReactNode, type RefObject, useDeferredValue, useRef, useState } from 'react';
import { useSession, useSnapshot } from '../session-context.ts';
import { besideWords, useBesideWords } from './beside-words.ts';

const GAP = 10;

type CardAtWordsProps = {
  label: string;
  page: RefObject<HTMLElement | null>;
  /** Where its words begin. */
  from: number;
  /** Where it begins itself: by default with the words, whichever way they run. */
  leftOf?: typeof besideWords;
  children: ReactNode;
};

/** What is to be said about words that the cursor is in, below their line. */
export function CardAtWords({ label, page, from, leftOf = besideWords, children }: CardAtWordsProps) {
  const session = useSession();
  const box = useRef<HTMLElement>(null);
  useBesideWords({ box, page, at: from }, (place, card) => ({
    left: leftOf(place, card),
    top: place.bottom + GAP,
  }));
  return (
    <aside
      ref={box}
      aria-label={label}
      onKeyDown={({ key }) => {
        if (key === 'Escape') session.view?.focus();
      }}
      className="absolute top-0 left-0 z-10 flex w-72 max-w-full animate-fade-in flex-col gap-2 rounded-lg bg-raised p-3 text-sm shadow-overlay inset-ring inset-ring-line"
    >
      {children}
    </aside>
  );
}

/** Shows its cards as long as somebody is in the text, or in one of them. */
export function WhileInText({ children }: { children: ReactNode }) {
  const hasFocus = useSnapshot((snapshot) => snapshot.hasFocus);
  const [isInCard, setInCard] = useState(false);
  const isHere = hasFocus || isInCard;
  // On its way between the text and the card, the focus is nowhere for a moment.
  const wasHere = useDeferredValue(isHere);
  if (!(isHere || wasHere)) return null;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only follows the focus of the card inside
    <div
      onFocus={() => setInCard(true)}
      onBlur={({ currentTarget, relatedTarget }) => setInCard(currentTarget.contains(relatedTarget))}
    >
      {children}
    </div>
  );
}
