'use client';

import type { RefObject } from 'react';
import { Lazily, later } from '#components/ui/lazily.tsx';
import { useSession, useSnapshot } from '../session-context.ts';
import { WhileInText } from '../text/while-in-text.tsx';
import { suggestionAt } from './settle.ts';
import { useSuggestions } from './use-suggestions.ts';

const card = later(async () => (await import('./suggestion-card.tsx')).SuggestionCard);

type Props = { page: RefObject<HTMLElement | null>; now: string; timeZone: string };

/** The suggestion that the cursor is in, below its line: who, what, and the decision. */
export function SuggestionAtCursor({ page, now, timeZone }: Props) {
  const session = useSession();
  const suggestions = useSuggestions();
  const { empty, head } = useSnapshot(({ state }) => state.selection);
  const found = empty ? suggestionAt(suggestions, head) : null;
  // One's own words would always be under it while one writes them.
  const isWriting = found?.by === session.start.person.id && session.isSuggesting;
  if (!found || isWriting) return null;
  return (
    <WhileInText>
      <Lazily of={card} props={{ page, suggestion: found, at: head, now, timeZone }} />
    </WhileInText>
  );
}
