'use client';

import { type ReactNode, useDeferredValue, useState } from 'react';
import { useSnapshot } from '../session-context.ts';

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
