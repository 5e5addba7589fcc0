import { tabLock } from './unsent-store.ts';

/** Streams at once that leave room for everything else: over HTTP/1.1 a browser has six lines to a server. */
const MOST_STREAMS = 4;

/** Whether a tab that nobody looks at should leave its line to the others; never where lines are shared (HTTP/2). */
export async function isCrowded(): Promise<boolean> {
  const isUnseen = () => document.visibilityState === 'hidden';
  const [page] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  if (!isUnseen() || page?.nextHopProtocol !== 'http/1.1' || !navigator.locks) return false;
  const { held = [] } = await navigator.locks.query();
  return held.filter(({ name }) => name?.startsWith(tabLock)).length > MOST_STREAMS && isUnseen();
}
