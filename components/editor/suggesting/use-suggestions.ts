'use client';

import { type Suggestion, suggestionsIn } from '#newsroom/document/suggestions/list.ts';
import { useSession, useSnapshot } from '../session-context.ts';

/** What is suggested in the text as it stands. */
export const useSuggestions = (): readonly Suggestion[] =>
  useSnapshot(({ state }) => suggestionsIn(state.doc));

/** What the person may do with suggestions. */
export function useSuggestionRights() {
  const session = useSession();
  const mayDecide = useSnapshot(({ head }) => head.abilities['story.write']);
  const isOwn = (suggestion: Suggestion) => suggestion.by === session.start.person.id;
  return { mayDecide, isOwn };
}
