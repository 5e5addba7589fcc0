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
    <Table aria-label="Imports">
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
            <Cell className="max-w-md min-w-56">
              <CopyHeadline language={row.language} text={row.headline || row.fileName || ''} />
            </Cell>
            <Cell className="max-w-40 text-ink-soft">
              <bdi className="block w-fit max-w-full truncate">{row.source ?? '–'}</bdi>
            </Cell>
            <Cell className="text-ink-soft">{row.language === 'und' ? '–' : row.language}</Cell>
            <Cell className="max-w-40 text-ink-soft">
              <bdi className="block w-fit max-w-full truncate">{row.receivedBy}</bdi>
            </Cell>
            <Cell>
              <StateBadge tone={importSigns[row.state].tone} sign={importSigns[row.state]} plain />
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
