import { LoaderCircle } from 'lucide-react';
import { type ButtonSize, type ButtonVariant, buttonClass } from './button-class.ts';
import { cn } from './class-names.ts';
import { PlainButton, type PlainButtonProps } from './plain-button.tsx';

export type ButtonProps = PlainButtonProps & { variant?: ButtonVariant; size?: ButtonSize };

/** While `isPending`, the words stay in place (no jump in width), a wheel turns over them, and presses do nothing. */
export function Button({ variant, size, className, children, ...props }: ButtonProps) {
  return (
    <PlainButton {...props} className={cn('relative', buttonClass({ variant, size }), className)}>
      <span className={cn('inline-flex min-w-0 items-center gap-[inherit]', props.isPending && 'opacity-25')}>
        {children}
      </span>
      {props.isPending && <LoaderCircle aria-hidden className="absolute animate-turn" />}
    </PlainButton>
  );
}
