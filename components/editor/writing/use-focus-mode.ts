'use client';

import { useCallback, useEffect, useState } from 'react';

export type FocusMode = { isOn: boolean; toggle: () => void };

/** Only the text: what is around it is hidden by writing.css, until it is wanted again or the story is left. */
export function useFocusMode(): FocusMode {
  const [isOn, setOn] = useState(false);
  useEffect(() => {
    if (!isOn) return;
    const { dataset } = document.documentElement;
    dataset.focusMode = '';
    const leave = (event: KeyboardEvent) => {
      if (isFree(event)) setOn(false);
    };
    // Before the text takes the key: it calls every Escape its own.
    window.addEventListener('keydown', leave, true);
    return () => {
      window.removeEventListener('keydown', leave, true);
      delete dataset.focusMode;
    };
  }, [isOn]);
  return { isOn, toggle: useCallback(() => setOn((was) => !was), []) };
}

/**
 * Whether an Escape means nothing else: in a card, a bar or a dialog it leads back to the text, there it closes a list, and
 * an input method drops what it composes.
 */
function isFree({ key, isComposing, target }: KeyboardEvent): boolean {
  if (key !== 'Escape' || isComposing || !(target instanceof Element)) return false;
  return target === document.body || target.matches('.story-editor:not([aria-haspopup])');
}
