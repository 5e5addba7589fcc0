'use client';

import { createContext, type ReactNode, useContext, useEffect, useId, useRef, useState } from 'react';
import { Lazily, later } from './lazily.tsx';
import type { TooltipOverlayProps } from './tooltip-overlay.tsx';
import { useHasBeen } from './use-has-been.ts';

/** Milliseconds that the pointer rests before it is told something, and that a tooltip outlives its leaving. */
const REST_MS = 500;
const LEAVE_MS = 80;

const overlay = later<TooltipOverlayProps>(
  async () => (await import('./tooltip-overlay.tsx')).TooltipOverlay,
);

const Trigger = createContext<Omit<TooltipOverlayProps, 'children' | 'shortcut'> | null>(null);

/**
 * A button and its Tooltip: for the pointer that rests on it, and for the keyboard at once. A page has dozens of them,
 * so they cost next to nothing until then.
 */
export function TooltipTrigger({ children }: { children: ReactNode }) {
  const place = useRef<HTMLSpanElement>(null);
  const triggerRef = useRef<Element | null>(null);
  const wait = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const show = (value: boolean, after: number) => {
    clearTimeout(wait.current);
    triggerRef.current = place.current?.firstElementChild ?? null;
    if (after > 0) wait.current = setTimeout(() => setOpen(value), after);
    else setOpen(value);
  };
  const hide = () => show(false, 0);
  useEffect(() => () => clearTimeout(wait.current), []);
  useEffect(() => {
    const trigger = triggerRef.current;
    if (!isOpen || !trigger) return;
    trigger.setAttribute('aria-describedby', id);
    return () => trigger.removeAttribute('aria-describedby');
  }, [isOpen, id]);
  return (
    <Trigger value={{ triggerRef, id, isOpen, close: hide }}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it only follows what happens to the button inside */}
      <span
        ref={place}
        className="contents"
        onPointerOver={({ pointerType }) => {
          if (pointerType !== 'touch' && !isOpen) show(true, REST_MS);
        }}
        onPointerOut={({ currentTarget, relatedTarget }) => {
          if (!currentTarget.contains(relatedTarget as Node | null)) show(false, LEAVE_MS);
        }}
        onPointerDown={hide}
        onFocus={({ target }) => {
          if (target.matches(':focus-visible')) show(true, 0);
        }}
        onBlur={hide}
        onKeyDown={hide}
      >
        {children}
      </span>
    </Trigger>
  );
}

export function Tooltip({ children, shortcut }: { children: ReactNode; shortcut?: string | undefined }) {
  const trigger = useContext(Trigger);
  const isNeeded = useHasBeen(trigger?.isOpen ?? false);
  return isNeeded && trigger ? <Lazily of={overlay} props={{ ...trigger, children, shortcut }} /> : null;
}
