'use client';

import { useSyncExternalStore } from 'react';
import { exactWords, relativeWords } from './relative-time-wording.ts';

const EVERY = 20_000;
const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;

// One clock for all the times on a page.
function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  timer ??= setInterval(() => {
    for (const each of listeners) each();
  }, EVERY);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) {
      clearInterval(timer);
      timer = undefined;
    }
  };
}

/** The present as this page tells it: the server's at first, then the browser's, every so often. */
export function useNow(now: string): Date {
  const tick = useSyncExternalStore(
    subscribe,
    () => Math.floor(Date.now() / EVERY) * EVERY,
    () => null,
  );
  return new Date(tick ?? now);
}

/** How long ago, kept current, with the exact time in the newsroom's zone on hover. */
export function RelativeTime({
  at,
  now,
  timeZone,
  language = 'en',
  className,
}: {
  /** ISO 8601, as `toISOString()` gives it. */
  at: string;
  /** The server's now: server and browser then write the same words at first. */
  now: string;
  timeZone: string;
  language?: string;
  className?: string;
}) {
  const current = useNow(now);
  const when = new Date(at);
  return (
    // The browser may carry other locale data than the server: a different dot is no reason to redraw the page.
    <time
      dir="auto"
      dateTime={at}
      title={exactWords(when, timeZone, language)}
      className={className}
      suppressHydrationWarning
    >
      {relativeWords(when, current, timeZone, language)}
    </time>
  );
}
