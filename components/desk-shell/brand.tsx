import NextLink from 'next/link';

/** A lit crescent: the sign of the desk. */
export function LampSign({ className }: { className?: string }) {
  return (
    <svg aria-hidden viewBox="0 0 20 20" className={className}>
      <path d="M12.9 2.2a8.1 8.1 0 1 0 4.9 10.9 6.6 6.6 0 0 1-4.9-10.9Z" className="fill-accent" />
    </svg>
  );
}

export function Brand({ newsroomName }: { newsroomName: string }) {
  return (
    <NextLink
      href="/desk"
      title={newsroomName}
      className="flex h-8 items-center gap-2.5 overflow-hidden rounded-md px-1.5 focus-ring"
    >
      <LampSign className="size-5 shrink-0 rtl:-scale-x-100" />
      <span className="truncate text-sm font-semibold tracking-tight rail-narrow:sr-only">
        {newsroomName}
      </span>
    </NextLink>
  );
}
