import { CloudAlert } from 'lucide-react';
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
      <CloudAlert aria-hidden className="mb-3 size-6 text-danger-ink" strokeWidth={1.6} />
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
