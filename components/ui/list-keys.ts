import type { KeyboardEvent } from 'react';

const translations: Record<string, string> = { j: 'ArrowDown', k: 'ArrowUp', x: ' ' };

/** Lets `j k x` do in a list what the arrows and the space bar do. Goes on `onKeyDownCapture` around the list. */
export function translateListKeys(event: KeyboardEvent<HTMLElement>): void {
  const target = event.target as HTMLElement;
  const key = translations[event.key];
  if (
    !key ||
    event.ctrlKey ||
    event.metaKey ||
    event.altKey ||
    target.closest('input, textarea, [contenteditable]')
  ) {
    return;
  }
  event.preventDefault();
  event.stopPropagation();
  for (const type of ['keydown', 'keyup']) {
    target.dispatchEvent(new KeyboardEvent(type, { key, bubbles: true, cancelable: true }));
  }
}
