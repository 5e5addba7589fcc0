'use client';

import type { ReactNode } from 'react';
import {
  Popover as AriaPopover,
  type PopoverProps as AriaPopoverProps,
  Dialog,
} from 'react-aria-components/Popover';
import { cn } from './class-names.ts';
import { overlayClass } from './option-class.ts';

/** A small panel beside what opened it: goes beside a button of React Aria’s in a DialogTrigger, or takes a triggerRef. */
export function Popover({
  label,
  children,
  className,
  ...props
}: Omit<AriaPopoverProps, 'children' | 'className'> & {
  label: string;
  children: ReactNode | ((dialog: { close: () => void }) => ReactNode);
  className?: string;
}) {
  return (
    <AriaPopover offset={6} {...props} className={cn(overlayClass, 'max-w-sm p-4 text-sm', className)}>
      <Dialog aria-label={label} className="outline-none">
        {({ close }) => (typeof children === 'function' ? children({ close }) : children)}
      </Dialog>
    </AriaPopover>
  );
}
