'use client';

import { Library } from 'lucide-react';
import { Fragment, useState } from 'react';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { StateBadge } from '#components/ui/state-badge.tsx';
import { Cell, Column, Row, Table, TableBody, TableHeader } from '#components/ui/table.tsx';
import type { ListedSource } from '#newsroom/rights/queries.ts';
import { sourceSign, useNames } from './licence-signs.ts';
import { type SourceAbilities, SourceSheet } from './source-sheet.tsx';

type SourcesTableProps = {
  sources: ListedSource[];
  abilities: SourceAbilities;
  languages: { id: string; label: string }[];
  timeZone: string;
  /** The source whose sheet is open at first. */
  initial: string | null;
};

export function SourcesTable({ sources, abilities, languages, timeZone, initial }: SourcesTableProps) {
  const [openId, setOpenId] = useState(initial);
  const open = sources.find(({ id }) => id === openId);
  return (
    <>
      <Table
        aria-label="Sources"
        className="max-md:[&_:is(th,td):nth-child(n+3)]:hidden max-md:[&_table]:table-fixed max-md:[&_thead]:hidden"
        onRowAction={(key) => setOpenId(String(key))}
      >
        <TableHeader>
          <Column isRowHeader>Name</Column>
          <Column>Licence</Column>
          <Column>May be used for</Column>
          <Column align="end">Stories out</Column>
        </TableHeader>
        <TableBody
          items={sources}
          renderEmptyState={() => (
            <EmptyState icon={Library} title="No sources yet">
              Record an agency here, or let an import name it.
            </EmptyState>
          )}
        >
          {(source) => <SourceRow id={source.id} source={source} />}
        </TableBody>
      </Table>
      {open && (
        <SourceSheet
          key={open.id}
          source={open}
          {...{ abilities, languages, timeZone }}
          onClose={() => setOpenId(null)}
        />
      )}
    </>
  );
}

function SourceRow({ id, source }: { id: string; source: ListedSource }) {
  const sign = sourceSign(source);
  const inForce = source.licences.filter(({ standing }) => standing === 'in_force');
  const uses = [...new Set(inForce.flatMap((licence) => licence.uses))];
  return (
    <Row id={id} textValue={source.name}>
      <Cell className="max-md:py-1.5">
        <bdi className="font-medium">{source.name}</bdi>
        <span className="ms-2 text-xs text-ink-faint max-md:hidden">
          {source.aliases.map((alias, index) => (
            <Fragment key={alias}>
              {index > 0 && ', '}
              <bdi>{alias}</bdi>
            </Fragment>
          ))}
        </span>
      </Cell>
      <Cell className="max-md:w-40 max-md:text-end">
        <StateBadge tone={sign.tone} sign={sign} />
      </Cell>
      <Cell className="text-ink-soft">{uses.map((use) => useNames[use]).join(', ') || '–'}</Cell>
      <Cell align="end">{source.storiesOut}</Cell>
    </Row>
  );
}
