import NextLink from 'next/link';
import type { ComponentProps } from 'react';
import { type ButtonSize, type ButtonVariant, buttonClass } from './button-class.ts';
import { cn } from './class-names.ts';

type LinkProps = ComponentProps<typeof NextLink>;

/** A link in running text. */
export function Link({ className, ...props }: LinkProps) {
  return (
    <NextLink
      {...props}
      className={cn(
        'rounded-xs text-accent-ink underline decoration-accent-line decoration-1 underline-offset-3 transition-colors focus-ring hover:decoration-current',
        className,
      )}
    />
  );
}

/** A link that looks like a button, for the page's next step: it goes somewhere, a Button does something. */
export function ButtonLink({
  variant,
  size,
  className,
  ...props
}: LinkProps & { variant?: ButtonVariant; size?: ButtonSize }) {
  return <NextLink {...props} className={cn(buttonClass({ variant, size }), className)} />;
}
