'use client';

import { Inbox } from 'lucide-react';
import { useMemo, useRef } from 'react';
import { useShortcuts } from '#components/desk-shell/use-commands.ts';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { RelativeTime } from '#components/ui/relative-time.tsx';
import { Cell, Column, Row, Table, TableBody, TableHeader } from '#components/ui/table.tsx';
import type { QueuedImport } from '#newsroom/importing/queue.ts';
import { CopyHeadline } from './copy-headline.tsx';
import { NeedSigns } from './need-signs.tsx';
import { useQueueAccept } from './use-queue-accept.ts';

/** An import of the queue as the browser has it. */
export type ShownImport = Omit<QueuedImport, 'receivedAt'> & { receivedAt: string };

type Props = { imports: readonly ShownImport[]; now: string; timeZone: string };

/** The queue, a row each: walked with j and k, opened with Enter, a sure one accepted with a. */
export function QueueTable({ imports, now, timeZone }: Props) {
  const table = useRef<HTMLDivElement>(null);
  const accept = useQueueAccept(imports);
  useShortcuts(
    useMemo(() => {
      const focusRow = () => table.current?.querySelector<HTMLElement>('tbody [role=row]')?.focus();
      const key = (id: string, label: string, shortcut: string, run: () => void) => ({
        ...{ id, label, shortcut, run },
        section: 'Queue',
      });
      return [
        key('queue:next', 'Next import', 'j', focusRow),
        key('queue:before', 'Import before', 'k', focusRow),
        key('queue:open', 'Open the import', 'Enter', focusRow),
        key('queue:accept', 'Make the story, of a sure one', 'a', () => accept(focusedRow(table.current))),
      ];
    }, [accept]),
  );
  if (imports.length === 0) {
    return (
      <EmptyState icon={Inbox} title="The queue is empty">
        Copy that comes in waits here until somebody makes a story of it or discards it.
      </EmptyState>
    );
  }
  return (
    <div ref={table}>
      <Table
        aria-label="Imports to decide on"
        className="max-md:[&_[role=gridcell]]:hidden max-md:[&_table]:table-fixed max-md:[&_thead]:hidden"
      >
        <TableHeader>
          <Column isRowHeader>Copy</Column>
          <Column>Needs</Column>
          <Column>Source</Column>
          <Column>Language</Column>
          <Column align="end">Age</Column>
        </TableHeader>
        <TableBody>
          {imports.map((row) => (
            <Row key={row.id} id={row.id} href={`/desk/imports/${row.id}`} textValue={row.headline}>
              <Cell className="max-w-md max-md:py-2">
                <CopyHeadline
                  language={row.language}
                  text={row.headline}
                  className="max-md:line-clamp-2 max-md:whitespace-normal"
                />
                <span className="flex flex-wrap items-center gap-x-2.5 pt-0.5 md:hidden">
                  <NeedSigns needs={row.needs} />
                  <RelativeTime
                    at={row.receivedAt}
                    className="ms-auto text-xs text-ink-faint"
                    {...{ now, timeZone }}
                  />
                </span>
              </Cell>
              <Cell>
                <NeedSigns needs={row.needs} />
              </Cell>
              <Cell className="max-w-40 text-ink-soft">
                <bdi className="block w-fit max-w-full truncate">{row.source ?? '–'}</bdi>
              </Cell>
              <Cell className="text-ink-soft">{row.language === 'und' ? '–' : row.language}</Cell>
              <Cell align="end" className="whitespace-nowrap text-ink-soft">
                <RelativeTime at={row.receivedAt} {...{ now, timeZone }} />
              </Cell>
            </Row>
          ))}
        </TableBody>
      </Table>
    </div>
  );
}

const focusedRow = (within: HTMLElement | null): string | null => {
  const row = within?.ownerDocument.activeElement?.closest('[role=row]');
  return row && within?.contains(row) ? row.getAttribute('data-key') : null;
};
