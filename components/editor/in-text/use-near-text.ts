'use client';

import { type RefObject, useEffect, useState } from 'react';
import { loadUntilThere } from '#components/ui/load-until-there.ts';
import { useSession, useSnapshot } from '../session-context.ts';
import { loadParts } from './in-time.ts';

/**
 * Whether a hand has come near the text, or somebody uses keys: they get what belongs to it at once. Who suggests has to
 * have it before the text can be written in.
 */
export function useNearText(page: RefObject<HTMLElement | null>): boolean {
  const session = useSession();
  const isSuggesting = useSnapshot(() => session.isSuggesting);
  const [isNear, setNear] = useState(false);
  useEffect(() => {
    const comes = () => setNear(true);
    const signs = [
      [page.current, 'pointerenter'],
      [page.current, 'focusin'],
      [page.current, 'dragenter'],
      [window, 'keydown'],
    ] as const;
    for (const [place, sign] of signs) place?.addEventListener(sign, comes, { once: true });
    return () => {
      for (const [place, sign] of signs) place?.removeEventListener(sign, comes);
    };
  }, [page]);
  const isNeeded = isNear || isSuggesting;
  useEffect(
    () => (isNeeded ? loadUntilThere(loadParts, () => session.becomesReady()) : undefined),
    [session, isNeeded],
  );
  return isNear;
}
