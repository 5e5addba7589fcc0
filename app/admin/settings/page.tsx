import type { Metadata } from 'next';
import { PageHeader } from '#components/ui/page-header.tsx';
import { languageName, languages } from '#newsroom/settings/languages.ts';
import { listSections, newsroomSettings } from '#newsroom/settings/queries.ts';
import { requireAbility } from '#server/page.ts';
import { SectionsForm } from './sections-form.tsx';
import { SettingsForm } from './settings-form.tsx';

export const metadata: Metadata = { title: 'Settings' };

export default async function SettingsPage() {
  await requireAbility('settings.manage');
  const [settings, sections] = await Promise.all([newsroomSettings(), listSections()]);
  const tags = [...new Set([...settings.languages, ...Object.keys(languages)])];
  return (
    <>
      <PageHeader title="Settings" description="What holds for the whole newsroom." />
      <div className="flex max-w-2xl flex-col gap-10">
        <SettingsForm
          settings={settings}
          timeZones={['UTC', ...Intl.supportedValuesOf('timeZone').filter((zone) => zone !== 'UTC')]}
          languages={tags.map((tag) => ({ id: tag, label: languageName(tag) }))}
        />
        <SectionsForm
          sections={sections}
          languages={settings.languages.map((tag) => ({ tag, name: languageName(tag) }))}
        />
      </div>
    </>
  );
}
