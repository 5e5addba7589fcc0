import type { ReactNode } from 'react';

/** A part of the page that could not be shown: what happened, why, and what to do. */
export function ErrorState({
  title,
  why,
  action,
  reference,
}: {
  title: string;
  why: ReactNode;
  action?: ReactNode;
  /** What to give to whoever runs the newsroom's Nightdesk. */
  reference?: string | undefined;
}) {
  return (
    <div role="alert" className="mx-auto flex max-w-lg flex-col items-start px-6 py-14">
      <CloudSign />
      <h2 className="text-lg font-semibold">{title}</h2>
      <div className="mt-1 text-sm text-pretty text-ink-soft">{why}</div>
      {action && <div className="mt-4 flex flex-wrap gap-2">{action}</div>}
      {reference && (
        <p className="mt-4 text-xs text-ink-faint">
          Reference <code className="font-mono select-all">{reference}</code>
        </p>
      )}
    </div>
  );
}

/** Lucide's CloudAlert, without Lucide: every page brings its root's error along, and would have that code twice. */
function CloudSign() {
  return (
    <svg
      aria-hidden
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={1.6}
      strokeLinecap="round"
      strokeLinejoin="round"
      className="mb-3 size-6 text-danger-ink"
    >
      <path d="M12 12v4M12 20h.01M8.128 16.949A7 7 0 1 1 15.71 8h1.79a1 1 0 0 1 0 9h-1.642" />
    </svg>
  );
}
