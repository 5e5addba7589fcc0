'use client';

import { type RefObject, useEffect } from 'react';
import { Lazily, later } from '#components/ui/lazily.tsx';
import { leftRemarks } from '../house-style/left-remarks.ts';
import { remarkAt } from '../house-style/remarks.ts';
import { useSession, useSnapshot } from '../session-context.ts';
import { WhileInText } from '../text/while-in-text.tsx';
import { libraryIn, offer, offerAt } from './offers.ts';
import { useLibrary } from './use-library.ts';

const card = later(async () => (await import('./offer-card.tsx')).OfferCard);

/** Has the text looked through for words that the library explains, and offers it at the cursor. */
export function OfferAtCursor({ page, language }: { page: RefObject<HTMLElement | null>; language: string }) {
  const session = useSession();
  const state = useSnapshot((snapshot) => snapshot.state);
  const threads = useSnapshot((snapshot) => snapshot.threads);
  const hasThreads = useSnapshot((snapshot) => snapshot.hasThreads);
  const library = useLibrary(language);
  const known = libraryIn(state);
  // Also where the editor went back to the text as it is stored, and knows nothing any more.
  useEffect(() => {
    // What is explained already is not offered: that is known with the threads.
    if (!library || !hasThreads || library === known) return;
    const left = leftRemarks(session.start.storyId);
    session.dispatch(offer(session.state, { library, left, threads: session.read().threads }));
  }, [session, library, hasThreads, known]);
  useEffect(() => {
    if (libraryIn(session.state)) session.dispatch(offer(session.state, { threads }));
  }, [session, threads]);
  const at = offerAt(state);
  // Words that should be others are not explained first.
  if (!at || remarkAt(state)) return null;
  return (
    <WhileInText>
      <Lazily of={card} props={{ page, at }} />
    </WhileInText>
  );
}
