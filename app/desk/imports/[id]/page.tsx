import type { Metadata } from 'next';
import { feedsOfCopy } from '#newsroom/feeds/feeds-of-copy.ts';
import { listDuplicates } from '#newsroom/importing/duplicates/queries.ts';
import { getImport, listSourceNames } from '#newsroom/importing/queries.ts';
import { languageName, languages } from '#newsroom/settings/languages.ts';
import { forPage } from '#server/page.ts';
import { requireActor } from '#server/session.ts';
import { ImportReview } from './review/import-review.tsx';

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [actor, { id }] = [await requireActor(), await params];
  const { headline } = await forPage(getImport(actor, id));
  return { title: headline || 'Import' };
}

export default async function ImportPage({ params }: Props) {
  const [actor, { id }] = [await requireActor(), await params];
  const [found, sources, alike, feeds] = await forPage(
    Promise.all([
      getImport(actor, id),
      listSourceNames(actor),
      listDuplicates(actor, id),
      feedsOfCopy(actor, id),
    ]),
  );
  const tags = new Set([...found.newsroomLanguages, ...Object.keys(languages), found.language]);
  tags.delete('und');
  const { receivedAt, settledAt: _, story, mergedInto, receipts, noticed, ...rest } = found;
  return (
    <ImportReview
      // Read again, it has another ledger.
      key={`${id} ${found.problem === null}`}
      found={{
        ...rest,
        feeds,
        receivedAt: receivedAt.toISOString(),
        storyId: story?.id ?? mergedInto?.id ?? null,
        receipts: receipts.map(({ receivedBy, at, ...receipt }) => ({
          ...receipt,
          receivedBy: receivedBy.name,
          at: at.toISOString(),
        })),
        noticed: noticed.map((notice) => ({ ...notice, receivedAt: notice.receivedAt.toISOString() })),
        alike: alike.map((each) => ({ ...each, receivedAt: each.receivedAt.toISOString() })),
      }}
      sources={sources}
      languages={[...tags].map((tag) => ({ id: tag, label: languageName(tag) }))}
      now={new Date().toISOString()}
    />
  );
}
