'use client';

import { LoaderCircle } from 'lucide-react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button';
import { composeRenderProps } from 'react-aria-components/composeRenderProps';
import { type ButtonSize, type ButtonVariant, buttonClass } from './button-class.ts';
import { cn } from './class-names.ts';

export type ButtonProps = AriaButtonProps & { variant?: ButtonVariant; size?: ButtonSize };

/** While `isPending`, the words stay in place (no jump in width), a wheel turns over them, and presses do nothing. */
export function Button({ variant, size, className, children, ...props }: ButtonProps) {
  return (
    <AriaButton
      {...props}
      className={composeRenderProps(className, (extra) =>
        cn('relative', buttonClass({ variant, size }), extra),
      )}
    >
      {composeRenderProps(children, (content, { isPending }) => (
        <>
          <span className={cn('inline-flex items-center gap-[inherit]', isPending && 'opacity-25')}>
            {content}
          </span>
          {isPending && <LoaderCircle aria-hidden className="absolute animate-turn" />}
        </>
      ))}
    </AriaButton>
  );
}
