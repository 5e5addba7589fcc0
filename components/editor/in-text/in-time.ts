import type { Command } from 'prosemirror-state';
import { remember } from '#components/ui/load-ahead.ts';

export type Parts = typeof import('./parts.ts')['parts'];

let parts: Parts | null = null;

/** Loads what comes with whoever is in the text, or near it. */
export const loadParts = remember(async () => {
  parts ??= (await import('./parts.ts')).parts;
});

/** What has come of it: all or nothing. */
export const partsNow = (): Parts | null => parts;

/** What has come of it, where nothing goes on without. */
export function partsHere(): Parts {
  if (!parts) throw new Error('What comes with whoever is in the text is not here.');
  return parts;
}

/** A command whose code comes with whoever is in the text; who calls for it before sees it done once it is here. */
export const inTime =
  (choose: (parts: Parts) => Command): Command =>
  (state, dispatch, view) => {
    if (parts) return choose(parts)(state, dispatch, view);
    if (!dispatch || !view) return false;
    const run = () => {
      if (parts && !view.isDestroyed) choose(parts)(view.state, view.dispatch, view);
    };
    // Where it cannot be had, nothing happens, and the text stays.
    void loadParts().then(run, () => {});
    return true;
  };
