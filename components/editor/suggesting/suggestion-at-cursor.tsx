'use client';

import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { Lazily, later } from '#components/ui/lazily.tsx';
import { useSession, useSnapshot } from '../session-context.ts';
import { suggestionAt } from './settle.ts';
import { useSuggestions } from './use-suggestions.ts';

const GAP = 10;

const view = later(async () => (await import('./suggestion-view.tsx')).SuggestionView);

type Props = { page: RefObject<HTMLElement | null>; now: string; timeZone: string };

/** The suggestion that the cursor is in, below its line: who, what, and the decision. */
export function SuggestionAtCursor({ page, now, timeZone }: Props) {
  const session = useSession();
  const suggestions = useSuggestions();
  const selection = useSnapshot(({ state }) => state.selection);
  const hasFocus = useSnapshot((snapshot) => snapshot.hasFocus);
  const card = useRef<HTMLElement>(null);
  const [isAway, setAway] = useState(true);
  const found = selection.empty ? suggestionAt(suggestions, selection.head) : null;
  const isWriting = found?.by === session.start.person.id && session.isSuggesting;

  // Between the text and the card, the focus is nowhere for a moment.
  useEffect(() => {
    if (hasFocus) return setAway(false);
    const look = setTimeout(() => setAway(!card.current?.contains(document.activeElement)));
    return () => clearTimeout(look);
  }, [hasFocus]);

  // The page changes around the cursor without React's doing: measured after every change of it.
  useLayoutEffect(() => {
    const box = card.current;
    const frame = box && page.current?.getBoundingClientRect();
    if (!session.view || !box || !frame) return;
    const at = session.view.coordsAtPos(selection.head);
    const left = Math.min(Math.max(at.left - 24, frame.left), frame.right - box.offsetWidth);
    box.style.transform = `translate(${Math.round(left - frame.left)}px, ${Math.round(at.bottom + GAP - frame.top)}px)`;
  });

  // One's own words would always be under it while one writes them.
  if (!found || isWriting || isAway) return null;
  return (
    <aside
      ref={card}
      aria-label="Suggestion"
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget) && relatedTarget !== session.view?.dom) setAway(true);
      }}
      onKeyDown={({ key }) => {
        if (key === 'Escape') session.view?.focus();
      }}
      className="absolute top-0 left-0 z-10 w-72 max-w-full animate-fade-in rounded-lg bg-raised p-3 shadow-overlay inset-ring inset-ring-line"
    >
      <Lazily
        of={view}
        props={{ suggestion: found, now, timeZone, run: (command) => session.run(command) }}
      />
    </aside>
  );
}
