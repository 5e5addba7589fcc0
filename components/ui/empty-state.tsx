import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';

/** Nothing here, why, and what would put something here. */
export function EmptyState({
  icon: Icon,
  title,
  children,
  action,
}: {
  icon?: LucideIcon;
  title: string;
  children?: ReactNode;
  action?: ReactNode;
}) {
  return (
    <div className="flex flex-col items-center px-6 py-14 text-center">
      {Icon && <Icon aria-hidden className="mb-3 size-6 text-ink-faint" strokeWidth={1.5} />}
      <p className="text-base font-medium">{title}</p>
      {children && <div className="mt-1 max-w-sm text-sm text-pretty text-ink-soft">{children}</div>}
      {action && <div className="mt-4 flex gap-2">{action}</div>}
    </div>
  );
}
