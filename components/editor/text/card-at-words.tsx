'use client';

import { type ReactNode, type RefObject, useRef } from 'react';
import { useSession } from '../session-context.ts';
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
  useBesideWords({ box, page, at: from, margin: 8 }, (place, card) => ({
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
      className="absolute top-0 left-0 z-10 flex w-72 max-w-[calc(100%-1rem)] animate-fade-in flex-col gap-2 rounded-lg bg-raised p-3 text-sm shadow-overlay inset-ring inset-ring-line"
    >
      {children}
    </aside>
  );
}
