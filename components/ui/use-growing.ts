import { useState } from 'react';

const STEP = 24;

/**
 * A long list of which only the beginning is drawn, and more whenever its end comes near the screen. `end` goes on an
 * element after the last of those that are shown, if there are more.
 */
export function useGrowing<Item>(items: readonly Item[]) {
  const [room, setRoom] = useState(STEP);
  // Given anew with every render, since an end that stays on the screen is not told of twice.
  const end = (element: HTMLElement | null) => {
    if (!element) return;
    const observer = new IntersectionObserver(([at]) => {
      if (at?.isIntersecting) setRoom((before) => before + STEP);
    });
    observer.observe(element);
    return () => observer.disconnect();
  };
  return { shown: items.slice(0, room), end: room < items.length ? end : null };
}
