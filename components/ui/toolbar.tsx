'use client';

import { type FocusEvent, type KeyboardEvent, type ReactNode, useRef } from 'react';

type ToolbarProps = { label: string; className?: string | undefined; children: ReactNode };

/** A row of buttons: one stop for Tab, the arrows inside, and back to the button that was used last. */
export function Toolbar({ label, className, children }: ToolbarProps) {
  const bar = useRef<HTMLDivElement>(null);
  const last = useRef<HTMLElement | null>(null);
  const buttons = () => [...(bar.current?.querySelectorAll<HTMLElement>('button:not(:disabled)') ?? [])];

  const move = (event: KeyboardEvent) => {
    const all = buttons();
    const at = all.indexOf(event.target as HTMLElement);
    const isRtl = getComputedStyle(event.currentTarget).direction === 'rtl';
    if (event.key === 'ArrowRight' || event.key === 'ArrowLeft') {
      const to = all[at + ((event.key === 'ArrowRight') === isRtl ? -1 : 1)];
      if (at < 0 || !to) return;
      event.preventDefault();
      event.stopPropagation();
      to.focus();
    } else if (event.key === 'Tab') {
      last.current = event.target as HTMLElement;
      // From the first or the last of them, the browser's own Tab leads out.
      (event.shiftKey ? all[0] : all.at(-1))?.focus();
    }
  };
  const isWithin = ({ currentTarget, relatedTarget }: FocusEvent) =>
    currentTarget.contains(relatedTarget as Node | null);
  return (
    <div
      ref={bar}
      role="toolbar"
      aria-label={label}
      aria-orientation="horizontal"
      className={className}
      onKeyDownCapture={move}
      onFocusCapture={(event) => {
        if (isWithin(event)) return;
        last.current?.focus();
        last.current = null;
      }}
      onBlurCapture={(event) => {
        if (!isWithin(event)) last.current ??= event.target as HTMLElement;
      }}
    >
      {children}
    </div>
  );
}
