'use client';

import { useCallback } from 'react';
import { annotationIds } from '#newsroom/document/annotation-marks.ts';
import { useSession } from '../session-context.ts';
import type { Notes } from './use-notes.ts';

/**
 * Opens a note whatever has become of it and whatever is filtered, and gives its card the focus; answers false where the
 * story has none like it. `reveal` brings the notes into view.
 */
export function useOpenNote(
  { setFilter }: Notes,
  reveal: (isOpen: boolean) => void,
): (id: string) => boolean {
  const session = useSession();
  return useCallback(
    (id) => {
      const { threads, state } = session.read();
      const thread = threads.find((each) => each.id === id);
      if (!thread) return false;
      const inText = annotationIds(state.doc).has(id);
      const where = thread.resolvedAt ? 'resolved' : inText ? 'open' : 'gone';
      setFilter({ state: where, whose: 'all', kind: 'all' });
      reveal(true);
      // Once the page has been laid out.
      requestAnimationFrame(() => {
        session.focusThread(id);
        // Beside its words it comes where those are; in a list it is scrolled to.
        whenDrawn(`thread-${id}`, (card) =>
          card.focus({ preventScroll: card.closest('[data-card]') !== null }),
        );
      });
      return true;
    },
    [session, setFilter, reveal],
  );
}

/** The column of the notes may still be on its way; a card that has no place in it yet takes no focus. */
function whenDrawn(id: string, then: (card: HTMLElement) => void, frames = 600): void {
  requestAnimationFrame(() => {
    const card = document.getElementById(id);
    if (card?.checkVisibility({ visibilityProperty: true })) then(card);
    else if (frames > 0) whenDrawn(id, then, frames - 1);
  });
}
