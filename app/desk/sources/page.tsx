import type { Metadata } from 'next';
import { ButtonLink } from '#components/ui/link.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { listSources } from '#newsroom/rights/queries.ts';
import { languageName } from '#newsroom/settings/languages.ts';
import { newsroomSettings } from '#newsroom/settings/queries.ts';
import { requireAbility } from '#server/page.ts';
import { NewSourceButton } from './new-source-button.tsx';
import { SourcesTable } from './sources-table.tsx';

export const metadata: Metadata = { title: 'Sources' };

type Props = { searchParams: Promise<{ after?: string | string[]; source?: string }> };

/** Where the page begins; none for a mangled address. */
const cursorIn = (after: string | string[] | undefined) =>
  typeof after === 'string' && after !== '' && !after.includes('\0') ? { name: after } : undefined;

export default async function SourcesPage({ searchParams }: Props) {
  const actor = await requireAbility('source.read');
  const { after, source } = await searchParams;
  const { sources, next, abilities } = await listSources(actor, { after: cursorIn(after), named: source });
  const { languages, timeZone } = await newsroomSettings();
  return (
    <>
      <PageHeader
        title="Sources"
        description="Agencies and outlets that copy comes from, and what the newsroom may do with it."
        actions={abilities.manage && <NewSourceButton />}
      />
      <SourcesTable
        sources={sources}
        abilities={abilities}
        languages={languages.map((id) => ({ id, label: languageName(id) }))}
        timeZone={timeZone}
        initial={source ?? null}
      />
      {next && (
        <p className="pt-4">
          <ButtonLink href={`/desk/sources?${new URLSearchParams({ after: next.name })}`}>
            More sources
          </ButtonLink>
        </p>
      )}
    </>
  );
}
