'use client';

import { Newspaper } from 'lucide-react';
import { Avatar } from '#components/ui/avatar.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { ButtonLink } from '#components/ui/link.tsx';
import { RelativeTime } from '#components/ui/relative-time.tsx';
import { SectionHeading } from '#components/ui/section-heading.tsx';
import { Skeleton, SkeletonRows } from '#components/ui/skeleton.tsx';
import { SplitView } from '#components/ui/split-view.tsx';
import { StateBadge } from '#components/ui/state-badge.tsx';
import { signOfState } from '#components/ui/state-signs.ts';
import { Cell, Column, Row, Table, TableBody, TableHeader } from '#components/ui/table.tsx';

const stories = [
  {
    id: 1,
    headline: 'Harbour strike enters third day',
    lang: 'en',
    state: 'in_review',
    who: 'Deniz Aydın',
    ago: 12,
  },
  {
    id: 2,
    headline: 'Grevê li bendergehê dewam dike',
    lang: 'kmr',
    state: 'changes_requested',
    who: 'Rojda Şêrgo',
    ago: 95,
  },
  {
    id: 3,
    headline: 'گەڕانەوەی بەلەمەکان بۆ بەندەر',
    lang: 'ckb',
    state: 'approved',
    who: 'شیلان ڕەسووڵ',
    ago: 1500,
  },
  {
    id: 4,
    headline: 'Şehir ışıkları geri geldi',
    lang: 'tr',
    state: 'published',
    who: 'Işıl Ağaoğlu',
    ago: 4300,
  },
];

export function ListSpecimens({ now }: { now: string }) {
  return (
    <div className="flex flex-col gap-6">
      <div>
        <SectionHeading count={4} waiting>
          Waiting for you
        </SectionHeading>
        <Table aria-label="Stories" selectionMode="multiple" defaultSelectedKeys={[2]}>
          <TableHeader>
            <Column isRowHeader>Headline</Column>
            <Column>State</Column>
            <Column align="end">Age</Column>
          </TableHeader>
          <TableBody items={stories}>
            {(story) => (
              <Row id={story.id} textValue={story.headline}>
                <Cell className="max-w-48">
                  <span className="flex items-center gap-2">
                    <Avatar name={story.who} size="small" alone />
                    <span lang={story.lang} dir="auto" className="truncate font-medium">
                      {story.headline}
                    </span>
                  </span>
                </Cell>
                <Cell>
                  <StateBadge tone={story.state} sign={signOfState(story.state)} plain />
                </Cell>
                <Cell align="end" className="whitespace-nowrap text-ink-soft">
                  <RelativeTime
                    at={new Date(Date.parse(now) - story.ago * 60_000).toISOString()}
                    now={now}
                    timeZone="Europe/Istanbul"
                  />
                </Cell>
              </Row>
            )}
          </TableBody>
        </Table>
      </div>
      <div className="h-28 rounded-md inset-ring inset-ring-line">
        <SplitView
          storageKey="gallery"
          label="Source and story"
          start={<p className="p-3 text-ink-soft">Source</p>}
          end={<p className="p-3 text-ink-soft">Story</p>}
        />
      </div>
      <div className="flex flex-col gap-2">
        <Skeleton className="h-6 w-3/4" />
        <Skeleton className="h-4 w-1/2" />
      </div>
      <SkeletonRows rows={3} label="Loading stories" />
      <EmptyState
        icon={Newspaper}
        title="No story waits for you"
        action={
          <ButtonLink href="/desk/import" size="small">
            Import copy
          </ButtonLink>
        }
      >
        What is submitted to you, sent back or gone stale will stand here.
      </EmptyState>
    </div>
  );
}
