import type { ReactNode } from 'react';
import { cn } from './class-names.ts';

/** A word in a tinted box. The tone is one of app/styles/tones.css. */
export function Badge({
  tone = 'neutral',
  icon,
  children,
}: {
  tone?: string;
  icon?: ReactNode;
  children: ReactNode;
}) {
  return (
    <span
      data-tone={tone}
      className="inline-flex h-5 items-center gap-1 rounded-xs bg-tone-wash px-1.5 text-xs font-medium whitespace-nowrap text-tone-ink inset-ring inset-ring-tone-line/60 [&_svg]:size-3"
    >
      {icon}
      {children}
    </span>
  );
}

/** How many. With `waiting`, it is lit: these wait for the person who looks. */
export function Count({ value, waiting = false }: { value: number; waiting?: boolean }) {
  return (
    <span
      className={cn(
        'inline-flex h-4.5 min-w-4.5 items-center justify-center rounded-full px-1.5 text-2xs font-semibold tabular-nums',
        waiting ? 'bg-accent text-on-accent' : 'bg-press text-ink-soft',
      )}
    >
      {value}
    </span>
  );
}
