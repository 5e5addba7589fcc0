import type { ReactNode, Ref } from 'react';
import { cn } from '#components/ui/class-names.ts';

type Props = { ref: Ref<HTMLDivElement>; label: string; isShown: boolean; children: ReactNode };

/** One side of the review, scrolling by itself. On a narrow screen only one is shown. */
export function Pane({ ref, label, isShown, children }: Props) {
  return (
    <section
      ref={ref}
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by keyboard
      tabIndex={0}
      className={cn(
        'h-full overflow-auto overscroll-contain outline-none focus-ring-inset',
        !isShown && 'max-md:hidden',
      )}
    >
      {children}
    </section>
  );
}
