import type { ReactNode } from 'react';
import { Count } from './badge.tsx';

export function SectionHeading({
  id,
  children,
  count,
  waiting = false,
  actions,
  level = 2,
}: {
  id?: string;
  children: ReactNode;
  count?: number;
  /** These wait for the person who looks: the count is lit. */
  waiting?: boolean;
  actions?: ReactNode;
  level?: 2 | 3;
}) {
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <div className="flex min-h-8 items-center gap-2 pb-1">
      <Heading id={id} className="text-sm font-semibold">
        {children}
      </Heading>
      {count !== undefined && <Count value={count} waiting={waiting && count > 0} />}
      {actions && <div className="ms-auto flex items-center gap-1">{actions}</div>}
    </div>
  );
}
