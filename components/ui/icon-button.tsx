'use client';

import type { ReactNode } from 'react';
import { type ButtonSize, type ButtonVariant, buttonClass } from './button-class.ts';
import { cn } from './class-names.ts';
import { PlainButton, type PlainButtonProps } from './plain-button.tsx';
import { Tooltip, TooltipTrigger } from './tooltip.tsx';

type IconButtonProps = Omit<PlainButtonProps, 'children' | 'aria-label'> & {
  /** Read aloud, and shown in a tooltip: a sign alone is never the whole message. */
  label: string;
  shortcut?: string;
  children: ReactNode;
  variant?: ButtonVariant;
  size?: ButtonSize;
};

export function IconButton({
  label,
  shortcut,
  variant = 'quiet',
  size,
  className,
  children,
  ...props
}: IconButtonProps) {
  return (
    <TooltipTrigger>
      <PlainButton
        {...props}
        aria-label={label}
        className={cn(buttonClass({ variant, size, square: true }), className)}
      >
        {children}
      </PlainButton>
      <Tooltip shortcut={shortcut}>{label}</Tooltip>
    </TooltipTrigger>
  );
}
