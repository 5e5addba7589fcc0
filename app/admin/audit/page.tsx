import { ScrollText } from 'lucide-react';
import type { Metadata } from 'next';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { ButtonLink } from '#components/ui/link.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { auditActors, listAudit } from '#newsroom/audit/queries.ts';
import { auditFilterSchema } from '#newsroom/audit/schema.ts';
import { auditWords } from '#newsroom/audit/wording.ts';
import { newsroomSettings } from '#newsroom/settings/queries.ts';
import { requireAbility } from '#server/page.ts';
import { AuditFilters } from './audit-filters.tsx';
import { AuditTable } from './audit-table.tsx';

export const metadata: Metadata = { title: 'Audit log' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function AuditPage({ searchParams }: Props) {
  const actor = await requireAbility('audit.read');
  const filter = auditFilterSchema.parse(await searchParams);
  const [{ entries, next }, people, { timeZone }] = await Promise.all([
    listAudit(actor, filter),
    auditActors(actor),
    newsroomSettings(),
  ]);
  const { before, ...chosen } = filter;
  return (
    <>
      <PageHeader
        title="Audit log"
        description="Who did what, the newest first. Entries are only ever added."
      />
      <AuditFilters key={JSON.stringify(chosen)} people={people} chosen={chosen} />
      {entries.length === 0 ? (
        <EmptyState
          icon={ScrollText}
          title="No entry fits"
          action={<ButtonLink href="/admin/audit">Show everything</ButtonLink>}
        >
          {before ? 'There is nothing older.' : 'Nobody has done this yet, as far as the log tells.'}
        </EmptyState>
      ) : (
        <AuditTable
          entries={entries.map((entry) => ({
            id: entry.id,
            at: entry.at.toISOString(),
            actorName: entry.actorName,
            words: auditWords(entry),
            action: entry.action,
            subjectType: entry.subjectType,
            subjectId: entry.subjectId,
            detail: entry.detail,
          }))}
          now={new Date().toISOString()}
          timeZone={timeZone}
        />
      )}
      <nav aria-label="Pages of the log" className="flex gap-2 pt-4">
        {before && <ButtonLink href={address(chosen)}>Newest</ButtonLink>}
        {next && <ButtonLink href={address({ ...chosen, before: next })}>Older</ButtonLink>}
      </nav>
    </>
  );
}

function address(query: Record<string, string | undefined>): string {
  const set = Object.entries(query).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return `/admin/audit?${new URLSearchParams(set)}`;
}
