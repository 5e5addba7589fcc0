import type { Metadata } from 'next';
import { PageHeader } from '#components/ui/page-header.tsx';
import { languageName } from '#newsroom/settings/languages.ts';
import { draftChoices } from '#newsroom/story/queries.ts';
import { requireAbility } from '#server/page.ts';
import { NewDraftForm } from './new-draft-form.tsx';

export const metadata: Metadata = { title: 'New story' };

export default async function NewStoryPage() {
  const actor = await requireAbility('story.create');
  const { languages, sections, preferred } = await draftChoices(actor);
  return (
    <div className="max-w-md">
      <PageHeader title="New story" description="You can change both later, until the story is out." />
      <NewDraftForm
        languages={languages.map((id) => ({ id, label: languageName(id) }))}
        sections={sections.map(({ slug, names }) => ({ id: slug, label: names.en ?? slug }))}
        preferred={preferred}
      />
    </div>
  );
}
