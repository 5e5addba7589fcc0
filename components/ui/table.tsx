'use client';

import { ArrowDown, ArrowUp } from 'lucide-react';
import type { ReactNode } from 'react';
import {
  Cell as AriaCell,
  Column as AriaColumn,
  Row as AriaRow,
  Table as AriaTable,
  type CellProps,
  type ColumnProps,
  type RowProps,
  TableBody,
  TableHeader,
  type TableProps,
} from 'react-aria-components/Table';
import { cn } from './class-names.ts';
import { translateListKeys } from './list-keys.ts';

export { TableBody, TableHeader };

const heights = { compact: '[--row:1.75rem]', regular: '[--row:2.375rem]', roomy: '[--row:3.25rem]' };

/** Rows that the keyboard walks: arrows or `j k`, `x` to select, Enter to open. Scrolls sideways where it must. */
export function Table({
  density = 'regular',
  className,
  ...props
}: Omit<TableProps, 'className' | 'aria-label'> & {
  'aria-label': string;
  density?: keyof typeof heights;
  className?: string;
}) {
  return (
    <div onKeyDownCapture={translateListKeys} className={cn('overflow-x-auto', heights[density], className)}>
      <AriaTable {...props} className="w-full border-separate border-spacing-0 text-sm outline-none" />
    </div>
  );
}

type Align = { align?: 'start' | 'end' };

export function Column({
  children,
  align,
  ...props
}: Omit<ColumnProps, 'className'> & Align & { children?: ReactNode }) {
  return (
    <AriaColumn
      {...props}
      className={cn(
        'group h-8 border-b border-line px-2 text-xs font-medium whitespace-nowrap text-ink-faint focus-ring-inset first:ps-3 last:pe-3 data-allows-sorting:data-hovered:text-ink',
        align === 'end' ? 'text-end' : 'text-start',
      )}
    >
      {({ sortDirection }) => (
        <span className="inline-flex items-center gap-1">
          {children}
          {sortDirection === 'ascending' && <ArrowUp aria-hidden className="size-3" />}
          {sortDirection === 'descending' && <ArrowDown aria-hidden className="size-3" />}
        </span>
      )}
    </AriaColumn>
  );
}

export function Row<T extends object>(props: Omit<RowProps<T>, 'className'>) {
  return (
    <AriaRow
      {...props}
      className="group/row focus-ring-inset transition-colors data-focus-visible:bg-hover data-hovered:bg-hover data-selected:bg-accent-wash data-disabled:text-ink-faint data-[href]:cursor-default"
    />
  );
}

export function Cell({
  align,
  className,
  ...props
}: Omit<CellProps, 'className'> & Align & { className?: string }) {
  return (
    <AriaCell
      {...props}
      className={cn(
        'h-(--row) border-b border-line px-2 py-1 focus-ring-inset first:ps-3 last:pe-3',
        align === 'end' ? 'text-end tabular-nums' : 'text-start',
        className,
      )}
    />
  );
}
