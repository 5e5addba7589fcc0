import { cn } from './class-names.ts';

/** The shape of what is on its way. Put it where the real thing will be, in the same size. */
export function Skeleton({ className, round = false }: { className?: string; round?: boolean }) {
  return (
    <span
      aria-hidden
      className={cn('block animate-breathe bg-press', round ? 'rounded-full' : 'rounded-xs', className)}
    />
  );
}

/** Rows of a list on its way; the label is what a screen reader hears meanwhile. */
export function SkeletonRows({ rows = 5, label }: { rows?: number; label: string }) {
  return (
    <div role="status" aria-label={label} className="flex flex-col">
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the rows are all alike and never move
        <div key={row} className="flex h-11 items-center gap-3 border-b border-line">
          <Skeleton round className="size-5" />
          <Skeleton className={cn('h-3.5', ['w-2/5', 'w-1/2', 'w-1/3'][row % 3])} />
          <Skeleton className="ms-auto h-3.5 w-16" />
          <Skeleton className="h-3.5 w-10" />
        </div>
      ))}
    </div>
  );
}
