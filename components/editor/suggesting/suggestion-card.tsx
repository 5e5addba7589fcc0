'use client';

import type { RefObject } from 'react';
import type { Suggestion } from '#newsroom/document/suggestions/list.ts';
import { useSession } from '../session-context.ts';
import type { Place } from '../text/beside-words.ts';
import { CardAtWords } from '../text/card-at-words.tsx';
import { SuggestionView } from './suggestion-view.tsx';

/** With the cursor and not with its words, which it may be at either end of. */
const leftOfCursor = ({ left }: Place) => left - 24;

type Props = {
  page: RefObject<HTMLElement | null>;
  suggestion: Suggestion;
  /** Where the cursor is. */
  at: number;
  now: string;
  timeZone: string;
};

/** A suggestion below the line of the cursor. */
export function SuggestionCard({ page, at, ...about }: Props) {
  const session = useSession();
  return (
    <CardAtWords label="Suggestion" page={page} from={at} leftOf={leftOfCursor}>
      <SuggestionView {...about} run={(command) => session.run(command)} />
    </CardAtWords>
  );
}
