'use client';

import { useCallback, useEffect, useRef } from 'react';
import { useSession } from '../session-context.ts';
import type { Notes } from './use-notes.ts';

/** Going from note to note among those that are shown, from the text or from anywhere on the page. */
export function useNoteSteps({ shown, focused }: Notes): (by: 1 | -1) => void {
  const session = useSession();
  const latest = useRef({ shown, focused });
  latest.current = { shown, focused };
  /** The card that is to get the keyboard once it is there: of 300 only those near the screen are. */
  const wanted = useRef<string | null>(null);
  const step = useCallback(
    (by: 1 | -1) => {
      const ids = latest.current.shown.map((thread) => thread.id);
      if (ids.length === 0) return;
      const now = latest.current.focused;
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
  card.focus({ preventScroll: true });
}
