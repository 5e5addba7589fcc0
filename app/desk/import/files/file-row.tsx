'use client';

import {
  CircleAlert,
  CircleSlash,
  Clock3,
  FileCheck2,
  FileWarning,
  LoaderCircle,
  type LucideIcon,
} from 'lucide-react';
import type { ReactNode } from 'react';
import { cn } from '#components/ui/class-names.ts';

export type FileSign = 'waiting' | 'working' | 'done' | 'unread' | 'failed' | 'cancelled';

const signs: Record<FileSign, { icon: LucideIcon; tone: string }> = {
  waiting: { icon: Clock3, tone: 'neutral' },
  working: { icon: LoaderCircle, tone: 'accent' },
  done: { icon: FileCheck2, tone: 'success' },
  unread: { icon: FileWarning, tone: 'warning' },
  failed: { icon: CircleAlert, tone: 'danger' },
  cancelled: { icon: CircleSlash, tone: 'neutral' },
};

type Props = {
  sign: FileSign;
  title: string;
  /** What it is waiting for, or what became of it. */
  children: ReactNode;
  actions?: ReactNode;
};

/** A file with what became of it, and what can be done about it. */
export function FileRow({ sign, title, children, actions }: Props) {
  const { icon: Icon, tone } = signs[sign];
  const isQuiet = sign === 'waiting' || sign === 'cancelled';
  return (
    <li className="flex min-h-10 shrink-0 flex-wrap items-center gap-x-3 gap-y-1 px-3 py-1.5">
      <Icon
        aria-hidden
        data-tone={tone}
        className={cn('size-4 shrink-0 text-tone-ink', sign === 'working' && 'animate-turn')}
      />
      <div className="min-w-0 flex-1 basis-52 sm:flex sm:items-baseline sm:gap-3">
        <p
          dir="auto"
          className={cn(
            'w-fit max-w-full truncate sm:max-w-[60%] sm:shrink-0',
            isQuiet ? 'text-ink-soft' : 'font-medium',
          )}
        >
          {title}
        </p>
        <div className="min-w-0 text-xs text-pretty text-ink-soft">{children}</div>
      </div>
      {actions && <div className="ms-auto flex items-center gap-1">{actions}</div>}
    </li>
  );
}
