import type { Metadata } from 'next';
import { explainerLibrary } from '#newsroom/explainer/library-queries.ts';
import { languageName } from '#newsroom/settings/languages.ts';
import { newsroomSettings } from '#newsroom/settings/queries.ts';
import { forPage } from '#server/page.ts';
import { requireActor } from '#server/session.ts';
import { EntryList } from './entry-list.tsx';

export const metadata: Metadata = { title: 'Explainers' };

type Props = { searchParams: Promise<{ q?: string | string[] }> };

export default async function ExplainersPage({ searchParams }: Props) {
  const actor = await requireActor();
  const [library, { languages }, { q }] = await Promise.all([
    forPage(explainerLibrary(actor)),
    newsroomSettings(),
    searchParams,
  ]);
  const tags = [...new Set([...languages, ...library.entries.map(({ language }) => language)])];
  return (
    <EntryList
      {...library}
      personId={actor.id}
      looksFor={typeof q === 'string' ? q : ''}
      languages={tags.map((tag) => ({ id: tag, label: languageName(tag) }))}
    />
  );
}
