import type { Metadata } from 'next';
import { ButtonLink } from '#components/ui/link.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { listFeeds } from '#newsroom/feeds/queries.ts';
import { listSourceNames } from '#newsroom/importing/queries.ts';
import { newsroomSettings } from '#newsroom/settings/queries.ts';
import { isId } from '#newsroom/story/load.ts';
import { requireAbility } from '#server/page.ts';
import { FeedsTable } from './feeds-table.tsx';
import { NewFeedButton } from './new-feed-button.tsx';

export const metadata: Metadata = { title: 'Feeds' };

type Props = { searchParams: Promise<{ after?: string | string[]; address?: string | string[] }> };

export default async function FeedsPage({ searchParams }: Props) {
  const actor = await requireAbility('import.create');
  const { after, address } = await searchParams;
  const [{ feeds, next }, sources, { timeZone }] = await Promise.all([
    listFeeds(actor, typeof after === 'string' && isId(after) ? { id: after } : null),
    listSourceNames(actor),
    newsroomSettings(),
  ]);
  return (
    <>
      <PageHeader
        title="Feeds"
        description="What the newsroom subscribes to. New items come in by themselves, and wait in the queue."
        actions={
          <NewFeedButton sources={sources} address={typeof address === 'string' ? address : undefined} />
        }
      />
      <FeedsTable feeds={feeds} sources={sources} now={new Date().toISOString()} timeZone={timeZone} />
      {next && (
        <p className="pt-4">
          <ButtonLink href={`/desk/feeds?after=${next.id}`}>Earlier subscriptions</ButtonLink>
        </p>
      )}
    </>
  );
}
