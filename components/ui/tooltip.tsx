'use client';

import type { ReactNode } from 'react';
import {
  Tooltip as AriaTooltip,
  TooltipTrigger as AriaTooltipTrigger,
  type TooltipTriggerComponentProps,
} from 'react-aria-components/Tooltip';
import { Kbd } from './kbd.tsx';

export function TooltipTrigger(props: TooltipTriggerComponentProps) {
  return <AriaTooltipTrigger delay={500} closeDelay={80} {...props} />;
}

export function Tooltip({ children, shortcut }: { children: ReactNode; shortcut?: string | undefined }) {
  return (
    <AriaTooltip
      offset={6}
      className="flex max-w-72 items-center gap-2 rounded-sm bg-ink px-2 py-1 text-xs text-canvas shadow-overlay data-entering:animate-fade-in"
    >
      {children}
      {shortcut && <Kbd keys={shortcut} onInk />}
    </AriaTooltip>
  );
}
