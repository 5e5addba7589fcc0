import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';

const icons = { info: Info, success: CircleCheck, warning: TriangleAlert, danger: CircleAlert };

/** Something one has to know here. `live` reads it aloud when it appears after the page. */
export function Notice({
  tone = 'info',
  title,
  children,
  action,
  live = false,
}: {
  tone?: keyof typeof icons;
  title?: string;
  children?: ReactNode;
  action?: ReactNode;
  live?: boolean;
}) {
  const Icon = icons[tone];
  return (
    <div
      data-tone={tone}
      role={live ? (tone === 'danger' ? 'alert' : 'status') : undefined}
      className="flex flex-wrap items-start gap-x-3 gap-y-2 rounded-md bg-tone-wash px-3 py-2.5 text-sm inset-ring inset-ring-tone-line/70"
    >
      <Icon aria-hidden className="mt-0.5 size-4 shrink-0 text-tone-ink" />
      <div className="min-w-48 flex-1">
        {title && <p className="font-medium text-tone-ink">{title}</p>}
        {children && <div className="text-pretty text-ink">{children}</div>}
      </div>
      {action && <div className="flex gap-2">{action}</div>}
    </div>
  );
}
