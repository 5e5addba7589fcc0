import type { Lost } from './collaboration.ts';

/** Lost words with why, until somebody has looked at them. */
export type LostWords = Lost & { id: string; reason: string };

/** Where lost words wait in this browser, so that a reload does not lose them once more. */
export function lostStore(personId: string, storyId: string) {
  const key = `nightdesk-lost:${personId}:${storyId}`;
  return {
    read: (): LostWords[] => {
      try {
        return JSON.parse(localStorage.getItem(key) ?? '[]') as LostWords[];
      } catch {
        return [];
      }
    },
    write: (lost: readonly LostWords[]): void => {
      if (lost.length === 0) localStorage.removeItem(key);
      else localStorage.setItem(key, JSON.stringify(lost));
    },
  };
}
