'use client';

import { Rss } from 'lucide-react';
import { useState } from 'react';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { RelativeTime } from '#components/ui/relative-time.tsx';
import { StateBadge } from '#components/ui/state-badge.tsx';
import { Cell, Column, Row, Table, TableBody, TableHeader } from '#components/ui/table.tsx';
import type { ListedFeed } from '#newsroom/feeds/queries.ts';
import type { SourceName } from './feed-form.tsx';
import { FeedSheet } from './feed-sheet.tsx';
import { feedSign } from './feed-signs.ts';

type FeedsTableProps = {
  feeds: ListedFeed[];
  sources: SourceName[];
  /** The server's now, in ISO 8601. */
  now: string;
  timeZone: string;
};

export function FeedsTable({ feeds, sources, now, timeZone }: FeedsTableProps) {
  const [openId, setOpenId] = useState<string | null>(null);
  const open = feeds.find(({ id }) => id === openId);
  const time = (at: Date | null) =>
    at ? <RelativeTime at={at.toISOString()} now={now} timeZone={timeZone} /> : '–';
  return (
    <>
      <Table
        aria-label="Feeds"
        className="max-md:[&_:is(th,td):nth-child(n+3)]:hidden max-md:[&_table]:table-fixed max-md:[&_thead]:hidden"
        onRowAction={(key) => setOpenId(String(key))}
      >
        <TableHeader>
          <Column isRowHeader>Name</Column>
          <Column>State</Column>
          <Column>Source</Column>
          <Column>Polled</Column>
          <Column>Last news</Column>
        </TableHeader>
        <TableBody
          items={feeds}
          renderEmptyState={() => (
            <EmptyState icon={Rss} title="No feeds yet">
              Subscribe to an agency’s feed, and its copy comes in by itself.
            </EmptyState>
          )}
        >
          {(feed) => (
            <Row id={feed.id} textValue={feed.title}>
              <Cell className="max-w-md py-1.5">
                <bdi className="block w-fit max-w-full truncate font-medium">{feed.title}</bdi>
                {feed.lastError && (
                  <span className="block max-w-full truncate text-xs text-danger-ink">{feed.lastError}</span>
                )}
              </Cell>
              <Cell className="max-md:w-34 max-md:text-end">
                <StateBadge tone={feedSign(feed).tone} sign={feedSign(feed)} />
              </Cell>
              <Cell className="max-w-48 truncate text-ink-soft">
                {feed.source ? <bdi>{feed.source.name}</bdi> : 'As each item says'}
              </Cell>
              <Cell className="whitespace-nowrap text-ink-soft">{time(feed.lastPolledAt)}</Cell>
              <Cell className="whitespace-nowrap text-ink-soft">{time(feed.lastNewAt)}</Cell>
            </Row>
          )}
        </TableBody>
      </Table>
      {open && (
        <FeedSheet
          key={open.id}
          feed={open}
          {...{ sources, now, timeZone }}
          onClose={() => setOpenId(null)}
        />
      )}
    </>
  );
}
