import { inThisBrowser } from '#components/ui/kept-here.ts';

/** What somebody decided to leave as it is written, kept for a story in this browser. */
const keyOf = (storyId: string) => `nightdesk-style-left-${storyId}`;

export function leftRemarks(storyId: string): Set<string> {
  try {
    const kept: unknown = JSON.parse(inThisBrowser.read(keyOf(storyId)) ?? '[]');
    return new Set(Array.isArray(kept) ? kept.filter((name) => typeof name === 'string') : []);
  } catch {
    return new Set();
  }
}

export function leaveRemark(storyId: string, name: string): Set<string> {
  const left = leftRemarks(storyId).add(name);
  // Where nothing may be stored, it holds until the page is left.
  inThisBrowser.keep(keyOf(storyId), JSON.stringify([...left].slice(-500)));
  return left;
}
