'use client';

import { type ReactNode, type RefObject, useDeferredValue, useLayoutEffect, useRef, useState } from 'react';
import { useSession, useSnapshot } from '../session-context.ts';

const GAP = 10;

type CardAtWordsProps = {
  label: string;
  page: RefObject<HTMLElement | null>;
  /** Where its words begin. */
  from: number;
  children: ReactNode;
};

/** What is to be said about words that the cursor is in, below their line. */
export function CardAtWords({ label, page, from, children }: CardAtWordsProps) {
  const session = useSession();
  const card = useRef<HTMLElement>(null);

  // The page changes around the cursor without React's doing: measured after every change of it.
  useLayoutEffect(() => {
    const [box, frame] = [card.current, page.current?.getBoundingClientRect()];
    if (!session.view || !box || !frame) return;
    const place = session.view.coordsAtPos(from);
    const { node } = session.view.domAtPos(from);
    const isRight = getComputedStyle(node.parentElement ?? box).direction === 'rtl';
    const start = isRight ? place.left - box.offsetWidth : place.left;
    const left = Math.max(Math.min(start, frame.right - box.offsetWidth), frame.left);
    box.style.transform = `translate(${Math.round(left - frame.left)}px, ${Math.round(place.bottom + GAP - frame.top)}px)`;
  });

  return (
    <aside
      ref={card}
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
  // On its way from the text into the card, the focus is nowhere for a moment.
  const hadFocus = useDeferredValue(hasFocus);
  const [isInCard, setInCard] = useState(false);
  if (!(hasFocus || hadFocus || isInCard)) return null;
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
