'use client';

import { useCallback, useEffect, useState } from 'react';

export type FocusMode = { isOn: boolean; toggle: () => void };

/** Only the text: what is around it is hidden by writing.css, until it is wanted again or the story is left. */
export function useFocusMode(): FocusMode {
  const [isOn, setOn] = useState(false);
  useEffect(() => {
    const { dataset } = document.documentElement;
    if (isOn) dataset.focusMode = '';
    return () => {
      delete dataset.focusMode;
    };
  }, [isOn]);
  return { isOn, toggle: useCallback(() => setOn((was) => !was), []) };
}
