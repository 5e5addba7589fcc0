'use client';

import { useCallback, useEffect, useRef } from 'react';
import { useSession } from '../session-context.ts';
import type { Notes } from './use-notes.ts';

/** Going from note to note, in the order of their words, from the text or from anywhere on the page. */
export function useNoteSteps({ inText, focused }: Notes): (by: 1 | -1) => void {
  const session = useSession();
  const latest = useRef({ inText, focused });
  latest.current = { inText, focused };
  const step = useCallback(
    (by: 1 | -1) => {
      const ids = latest.current.inText.map((thread) => thread.id);
      if (ids.length === 0) return;
      const at = latest.current.focused ? ids.indexOf(latest.current.focused) : by === 1 ? -1 : 0;
      const id = ids[(at + by + ids.length) % ids.length] ?? null;
      session.focusThread(id);
      document.getElementById(`thread-${id}`)?.focus({ preventScroll: true });
    },
    [session],
  );
  useEffect(() => {
    session.stepThroughNotes = step;
  }, [session, step]);
  return step;
}
