'use client';

import type { ReactNode } from 'react';
import { Switch as AriaSwitch, type SwitchProps as AriaSwitchProps } from 'react-aria-components/Switch';

/** For what acts at once. Something that waits for a Save button is a checkbox. */
export function Switch({
  children,
  description,
  ...props
}: Omit<AriaSwitchProps, 'children' | 'className'> & { children: ReactNode; description?: ReactNode }) {
  return (
    <AriaSwitch
      {...props}
      className="group flex items-start gap-3 py-1 text-sm text-ink data-disabled:text-ink-faint"
    >
      <span className="mt-px flex h-4.5 w-8 shrink-0 items-center rounded-full bg-line-strong p-0.5 outline-2 outline-offset-2 outline-transparent transition-colors group-data-focus-visible:outline-focus group-data-selected:bg-accent group-data-disabled:opacity-45">
        <span className="size-3.5 rounded-full bg-raised shadow-card transition-transform group-data-selected:translate-x-3.5 group-data-selected:bg-on-accent rtl:group-data-selected:-translate-x-3.5" />
      </span>
      <span className="flex flex-col">
        {children}
        {description && <span className="text-xs text-ink-soft">{description}</span>}
      </span>
    </AriaSwitch>
  );
}
