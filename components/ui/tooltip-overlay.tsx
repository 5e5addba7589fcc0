'use client';

import type { ReactNode, RefObject } from 'react';
import { Tooltip as AriaTooltip, TooltipTriggerStateContext } from 'react-aria-components/Tooltip';
import { Kbd } from './kbd.tsx';

export type TooltipOverlayProps = {
  triggerRef: RefObject<Element | null>;
  id: string;
  isOpen: boolean;
  close: () => void;
  children: ReactNode;
  shortcut?: string | undefined;
};

export function TooltipOverlay({ triggerRef, id, isOpen, close, children, shortcut }: TooltipOverlayProps) {
  return (
    <TooltipTriggerStateContext value={{ isOpen, close, open: () => {}, shouldSkipAnimation: false }}>
      <AriaTooltip
        {...{ triggerRef, id }}
        offset={6}
        className="flex max-w-72 items-center gap-2 rounded-sm bg-ink px-2 py-1 text-xs text-canvas shadow-overlay data-entering:animate-fade-in"
      >
        {children}
        {shortcut && <Kbd keys={shortcut} onInk />}
      </AriaTooltip>
    </TooltipTriggerStateContext>
  );
}
