'use client';

import { useState } from 'react';
import { RelativeTime } from '#components/ui/relative-time.tsx';
import { Cell, Column, Row, Table, TableBody, TableHeader } from '#components/ui/table.tsx';
import { AuditSheet } from './audit-sheet.tsx';

export type AuditLine = {
  id: string;
  /** ISO 8601. */
  at: string;
  actorName: string;
  words: string;
  action: string;
  subjectType: string;
  subjectId: string;
  detail: unknown;
};

type Props = { entries: AuditLine[]; now: string; timeZone: string };

export function AuditTable({ entries, now, timeZone }: Props) {
  const [openId, setOpenId] = useState<string | null>(null);
  const open = entries.find(({ id }) => id === openId);
  return (
    <>
      <Table aria-label="Audit log" onRowAction={(id) => setOpenId(String(id))}>
        <TableHeader>
          <Column>When</Column>
          <Column>Who</Column>
          <Column isRowHeader>What</Column>
        </TableHeader>
        <TableBody>
          {entries.map((entry) => (
            <Row key={entry.id} id={entry.id}>
              <Cell className="text-ink-faint whitespace-nowrap tabular-nums">
                <RelativeTime at={entry.at} now={now} timeZone={timeZone} />
              </Cell>
              <Cell className="font-medium sm:whitespace-nowrap">
                <bdi>{entry.actorName}</bdi>
              </Cell>
              <Cell className="w-full py-1.5 sm:min-w-64">
                <span dir="auto">{entry.words}</span>
              </Cell>
            </Row>
          ))}
        </TableBody>
      </Table>
      {open && <AuditSheet entry={open} timeZone={timeZone} onClose={() => setOpenId(null)} />}
    </>
  );
}
