import { initialsOf, toneOf } from './avatar-identity.ts';
import { cn } from './class-names.ts';

const sizes = { small: 'size-5 text-[0.5625rem]', medium: 'size-6 text-2xs', large: 'size-9 text-sm' };

/** A person. Decorative where the name stands beside it; otherwise `alone`, which names it. */
export function Avatar({
  name,
  initials = initialsOf(name),
  size = 'medium',
  alone = false,
}: {
  name: string;
  initials?: string;
  size?: keyof typeof sizes;
  alone?: boolean;
}) {
  return (
    <span
      data-tone={toneOf(name)}
      {...(alone ? { role: 'img', 'aria-label': name, title: name } : { 'aria-hidden': true })}
      className={cn(
        'inline-flex shrink-0 items-center justify-center rounded-full bg-tone-wash font-semibold tracking-tight text-tone-ink inset-ring inset-ring-tone-line select-none',
        sizes[size],
      )}
    >
      {initials}
    </span>
  );
}
