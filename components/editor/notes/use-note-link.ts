'use client';

import { useEffect, useRef } from 'react';
import { toast } from '#components/ui/toast.tsx';
import { annotationIds } from '#newsroom/document/annotation-marks.ts';
import { useSession, useSnapshot } from '../session-context.ts';
import { noteOfAddress } from './note-address.ts';
import type { Notes } from './use-notes.ts';

/** Opens the note that the address asks for, whatever has become of it. `reveal` brings the notes into view. */
export function useNoteLink({ setFilter }: Notes, reveal: (isOpen: boolean) => void): void {
  const session = useSession();
  const isDone = useRef(false);
  const hasThreads = useSnapshot((snapshot) => snapshot.hasThreads);
  useEffect(() => {
    const id = noteOfAddress();
    if (!id || !hasThreads || isDone.current) return;
    isDone.current = true;
    const { threads, state } = session.read();
    const thread = threads.find((each) => each.id === id);
    if (!thread) {
      toast({
        tone: 'warning',
        title: 'This note is not on this story',
        description: 'Its link may be cut short.',
      });
      return;
    }
    const inText = annotationIds(state.doc).has(id);
    const where = thread.resolvedAt ? 'resolved' : inText ? 'open' : 'gone';
    setFilter({ state: where, whose: 'all', kind: 'all' });
    reveal(true);
    // Once the page has been laid out.
    requestAnimationFrame(() => {
      session.focusThread(id);
      whenDrawn(`thread-${id}`, (card) => card.focus({ preventScroll: where === 'open' }));
    });
  }, [session, setFilter, reveal, hasThreads]);
}

/** The column of the notes may still be on its way; a card that has no place in it yet takes no focus. */
function whenDrawn(id: string, then: (card: HTMLElement) => void, frames = 600): void {
  requestAnimationFrame(() => {
    const card = document.getElementById(id);
    if (card?.checkVisibility({ visibilityProperty: true })) then(card);
    else if (frames > 0) whenDrawn(id, then, frames - 1);
  });
}
