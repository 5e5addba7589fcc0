import { cn } from './class-names.ts';

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger';
export type ButtonSize = 'small' | 'medium' | 'large';

const variants: Record<ButtonVariant, string> = {
  primary: 'bg-accent text-on-accent font-semibold shadow-card hover:bg-accent-hover pressed:bg-accent-press',
  secondary:
    'bg-raised text-ink font-medium inset-ring inset-ring-line-strong/70 shadow-card hover:wash-hover pressed:wash-press',
  quiet: 'text-ink-soft font-medium hover:bg-hover hover:text-ink pressed:bg-press',
  danger: 'bg-danger text-on-danger font-semibold shadow-card hover:bg-danger-hover',
};

const sizes: Record<ButtonSize, string> = {
  small: 'h-7 px-2.5 gap-1.5 text-xs rounded-sm [&_svg]:size-3.5',
  medium: 'h-8 px-3 gap-2 text-sm rounded-md [&_svg]:size-4',
  large: 'h-10 px-4 gap-2 text-base rounded-md [&_svg]:size-4.5',
};

const squares: Record<ButtonSize, string> = {
  small: 'size-7 rounded-sm [&_svg]:size-4',
  medium: 'size-8 rounded-md [&_svg]:size-4.5',
  large: 'size-10 rounded-md [&_svg]:size-5',
};

/** The look of a button, for whatever acts like one: Button, IconButton, and links that are the page's next step. */
export function buttonClass({
  variant = 'secondary',
  size = 'medium',
  square = false,
}: {
  variant?: ButtonVariant | undefined;
  size?: ButtonSize | undefined;
  square?: boolean;
}): string {
  return cn(
    'inline-flex shrink-0 items-center justify-center whitespace-nowrap select-none no-underline transition-colors focus-ring [&_svg]:shrink-0',
    'disabled:opacity-45 disabled:shadow-none',
    variants[variant],
    square ? squares[size] : sizes[size],
  );
}
