'use client';

import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button';
import { composeRenderProps } from 'react-aria-components/composeRenderProps';
import { type ButtonSize, type ButtonVariant, buttonClass } from './button-class.ts';
import { cn } from './class-names.ts';
import { Tooltip, TooltipTrigger } from './tooltip.tsx';

type IconButtonProps = Omit<AriaButtonProps, 'children' | 'aria-label'> & {
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
      <AriaButton
        {...props}
        aria-label={label}
        className={composeRenderProps(className, (extra) =>
          cn(buttonClass({ variant, size, square: true }), extra),
        )}
      >
        {children}
      </AriaButton>
      <Tooltip shortcut={shortcut}>{label}</Tooltip>
    </TooltipTrigger>
  );
}
