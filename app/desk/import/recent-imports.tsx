'use client';

import { FileInput } from 'lucide-react';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { RelativeTime } from '#components/ui/relative-time.tsx';
import { StateBadge } from '#components/ui/state-badge.tsx';
import { Cell, Column, Row, Table, TableBody, TableHeader } from '#components/ui/table.tsx';
import { CopyHeadline } from '../imports/copy-headline.tsx';
import { importSigns } from './import-signs.ts';

export type ListedImport = {
  id: string;
  headline: string;
  language: string;
  state: keyof typeof importSigns;
  fileName: string | null;
  receivedAt: string;
  source: string | null;
  receivedBy: string;
};

type Props = { imports: ListedImport[]; now: string; timeZone: string };

export function RecentImports({ imports, now, timeZone }: Props) {
  if (imports.length === 0) {
    return (
      <EmptyState icon={FileInput} title="Nothing here">
        Copy that comes in stays here with its ledger, whatever becomes of it.
      </EmptyState>
    );
  }
  return (
    <Table
      aria-label="Imports"
      className="max-md:[&_[role=gridcell]]:hidden max-md:[&_table]:table-fixed max-md:[&_thead]:hidden md:max-xl:[&_:is(td,th):nth-child(4)]:hidden"
    >
      <TableHeader>
        <Column isRowHeader>Copy</Column>
        <Column>Source</Column>
        <Column>Language</Column>
        <Column>Received by</Column>
        <Column>State</Column>
        <Column align="end">Age</Column>
      </TableHeader>
      <TableBody>
        {imports.map((row) => (
          <Row key={row.id} id={row.id} href={`/desk/imports/${row.id}`} textValue={row.headline}>
            <Cell className="max-md:py-2 md:w-full md:max-w-0 md:min-w-56">
              <CopyHeadline
                language={row.language}
                text={row.headline || row.fileName || ''}
                className="max-md:line-clamp-2 max-md:whitespace-normal"
              />
              <span className="flex items-center gap-x-2.5 pt-0.5 text-xs text-ink-faint md:hidden">
                <State of={row.state} />
                <bdi className="truncate">{row.source}</bdi>
                <RelativeTime at={row.receivedAt} className="ms-auto shrink-0" {...{ now, timeZone }} />
              </span>
            </Cell>
            <Cell className="max-w-40 xl:max-w-56 text-ink-soft">
              <bdi className="block w-fit max-w-full truncate">{row.source ?? '–'}</bdi>
            </Cell>
            <Cell className="text-ink-soft">{row.language === 'und' ? '–' : row.language}</Cell>
            <Cell className="max-w-40 text-ink-soft">
              <bdi className="block w-fit max-w-full truncate">{row.receivedBy}</bdi>
            </Cell>
            <Cell>
              <State of={row.state} />
            </Cell>
            <Cell align="end" className="whitespace-nowrap text-ink-soft">
              <RelativeTime at={row.receivedAt} {...{ now, timeZone }} />
            </Cell>
          </Row>
        ))}
      </TableBody>
    </Table>
  );
}

const State = ({ of }: { of: ListedImport['state'] }) => (
  <StateBadge tone={importSigns[of].tone} sign={importSigns[of]} plain />
);
