import type { Metadata } from 'next';
import { ButtonLink } from '#components/ui/link.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { SectionHeading } from '#components/ui/section-heading.tsx';
import { cursorText, readCursor } from '#newsroom/board/rules.ts';
import { listFiles } from '#newsroom/importing/files/queries.ts';
import { listImports } from '#newsroom/importing/queries.ts';
import { newsroomSettings } from '#newsroom/settings/queries.ts';
import { requireAbility } from '#server/page.ts';
import { ImportDesk } from './import-desk.tsx';
import { RecentImports } from './recent-imports.tsx';
import { StateFilter } from './state-filter.tsx';

export const metadata: Metadata = { title: 'Import' };

type Props = { searchParams: Promise<{ state?: string; after?: string }> };

const states = ['review', 'unreadable', 'accepted', 'merged', 'discarded'] as const;

export default async function ImportPage({ searchParams }: Props) {
  const actor = await requireAbility('import.create');
  const query = await searchParams;
  const state = states.find((one) => one === query.state);
  const cursor = readCursor(query.after);
  const after = cursor && { receivedAt: cursor.changedAt, id: cursor.id };
  const [{ imports, next }, files, { timeZone }] = await Promise.all([
    listImports(actor, { ...(state && { state }), after }),
    listFiles(actor),
    newsroomSettings(),
  ]);
  const now = new Date().toISOString();
  const more = new URLSearchParams({ ...(state && { state }) });
  if (next) more.set('after', cursorText({ changedAt: next.receivedAt, id: next.id }));
  return (
    <>
      <PageHeader
        title="Import"
        actions={
          <>
            <ButtonLink href="/desk/feeds">Feeds</ButtonLink>
            <ButtonLink href="/desk/imports">Queue</ButtonLink>
          </>
        }
        description="Paste what came in, or drop files. The copy is stored as it came; nothing of it is lost, whatever you set aside."
      />
      <ImportDesk {...{ files, now, timeZone }} />
      <section aria-labelledby="recent" className="pt-8">
        <SectionHeading id="recent" actions={<StateFilter state={state ?? 'all'} />}>
          Received
        </SectionHeading>
        <RecentImports
          imports={imports.map(({ source, sourceNamed, receipts: [receipt], receivedAt, ...row }) => ({
            id: row.id,
            headline: row.headline,
            language: row.language,
            state: row.state,
            fileName: receipt?.fileName ?? null,
            source: source?.name ?? sourceNamed,
            receivedBy: receipt?.receivedBy.name ?? '',
            receivedAt: receivedAt.toISOString(),
          }))}
          now={now}
          timeZone={timeZone}
        />
        {next && (
          <p className="pt-4">
            <ButtonLink href={`/desk/import?${more}`}>Earlier imports</ButtonLink>
          </p>
        )}
      </section>
    </>
  );
}
