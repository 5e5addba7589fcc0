'use client';

import { useCallback, useEffect, useRef } from 'react';
import { notesIn } from '../plugins/note-highlights.ts';
import { useSession } from '../session-context.ts';
import type { Notes } from './use-notes.ts';

/** Going from note to note among those that are shown, from the text or from anywhere on the page. */
export function useNoteSteps({ shown, focused }: Notes): (by: 1 | -1) => void {
  const session = useSession();
  const latest = useRef(shown);
  latest.current = shown;
  /** The card that is to get the keyboard once it is there: of 300 only those near the screen are. */
  const wanted = useRef<string | null>(null);
  const step = useCallback(
    (by: 1 | -1) => {
      const ids = latest.current.map((thread) => thread.id);
      if (ids.length === 0) return;
      // Where the last key led, though the page may not have been drawn since.
      const now = notesIn(session.state).focused;
      const at = now && ids.includes(now) ? ids.indexOf(now) : by === 1 ? -1 : 0;
      const id = ids[(at + by + ids.length) % ids.length] ?? null;
      wanted.current = id;
      session.focusThread(id);
      focusCard(wanted);
    },
    [session],
  );
  useEffect(() => {
    session.stepThroughNotes = step;
  }, [session, step]);
  useEffect(() => {
    if (focused) focusCard(wanted);
  }, [focused]);
  return step;
}

function focusCard(wanted: { current: string | null }): void {
  const card = wanted.current && document.getElementById(`thread-${wanted.current}`);
  if (!card) return;
  wanted.current = null;
  // Beside its words it comes where those are; in a list it is scrolled to.
  card.focus({ preventScroll: card.closest('[data-card]') !== null });
}
