import type { Metadata } from 'next';
import { ButtonLink } from '#components/ui/link.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { listPeople } from '#newsroom/people/queries.ts';
import { peoplePageSchema } from '#newsroom/people/schema.ts';
import { newsroomSettings } from '#newsroom/settings/queries.ts';
import { requireAbility } from '#server/page.ts';
import { InviteButton } from './invite-button.tsx';
import { languageOptions } from './language-options.ts';
import { PeopleTable } from './people-table.tsx';

export const metadata: Metadata = { title: 'People' };

type Props = { searchParams: Promise<{ name?: string; id?: string }> };

export default async function PeoplePage({ searchParams }: Props) {
  const actor = await requireAbility('people.manage');
  const { name, id } = await searchParams;
  const { data } = peoplePageSchema.safeParse({ after: { name, id } });
  const [{ people, next }, newsroom] = [await listPeople(actor, data?.after), await newsroomSettings()];
  return (
    <>
      <PageHeader
        title="People"
        description="Everybody with an account, what they may do and the languages they work in."
        actions={
          <InviteButton languages={languageOptions(newsroom.languages)} timeZone={newsroom.timeZone} />
        }
      />
      <PeopleTable
        people={people.map(({ createdAt, linkExpiresAt, ...person }) => ({
          ...person,
          createdAt: createdAt.toISOString(),
          linkExpiresAt: linkExpiresAt?.toISOString() ?? null,
        }))}
        newsroomLanguages={newsroom.languages}
        myId={actor.id}
        now={new Date().toISOString()}
        timeZone={newsroom.timeZone}
      />
      {next && (
        <p className="pt-4">
          <ButtonLink href={`/admin/people?${new URLSearchParams(next)}`}>More people</ButtonLink>
        </p>
      )}
    </>
  );
}
