'use client';

import type { RefObject } from 'react';
import { Lazily, later } from '#components/ui/lazily.tsx';
import { useSession, useSnapshot } from '../session-context.ts';
import type { Place } from '../text/beside-words.ts';
import { CardAtWords, WhileInText } from '../text/card-at-words.tsx';
import { suggestionAt } from './settle.ts';
import { useSuggestions } from './use-suggestions.ts';

const view = later(async () => (await import('./suggestion-view.tsx')).SuggestionView);

/** With the cursor and not with its words, which it may be at either end of. */
const leftOfCursor = ({ left }: Place) => left - 24;

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
      <CardAtWords label="Suggestion" page={page} from={head} leftOf={leftOfCursor}>
        <Lazily
          of={view}
          props={{ suggestion: found, now, timeZone, run: (command) => session.run(command) }}
        />
      </CardAtWords>
    </WhileInText>
  );
}
