import type { LucideIcon } from 'lucide-react';
import { cn } from './class-names.ts';

export type Sign = { label: string; icon: LucideIcon };

/**
 * A state, as colour, sign and word together. `plain` drops the box for dense rows; `signOnly` leaves the word to
 * the screen reader and to the title, for matrices where a legend stands near.
 */
export function StateBadge({
  tone,
  sign,
  plain = false,
  signOnly = false,
}: {
  tone: string;
  sign: Sign;
  plain?: boolean;
  signOnly?: boolean;
}) {
  const Icon = sign.icon;
  return (
    <span
      data-tone={tone}
      title={signOnly ? sign.label : undefined}
      className={cn(
        'inline-flex h-5 max-w-full items-center align-middle gap-1.5 text-xs font-medium whitespace-nowrap text-tone-ink',
        !plain && 'rounded-full bg-tone-wash px-2 inset-ring inset-ring-tone-line/60',
        signOnly && !plain && 'w-5 justify-center px-0',
      )}
    >
      <Icon aria-hidden className="size-3.5 shrink-0" strokeWidth={2.1} />
      <span className={signOnly ? 'sr-only' : 'truncate'}>{sign.label}</span>
    </span>
  );
}
