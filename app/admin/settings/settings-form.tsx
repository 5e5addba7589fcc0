'use client';

import { useState } from 'react';
import { Checkbox } from '#components/ui/checkbox.tsx';
import { ComboBox } from '#components/ui/combo-box.tsx';
import { Form, SubmitButton } from '#components/ui/form.tsx';
import { NumberField } from '#components/ui/number-field.tsx';
import { SectionHeading } from '#components/ui/section-heading.tsx';
import { Select } from '#components/ui/select.tsx';
import { TagList } from '#components/ui/tag-list.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import { toast } from '#components/ui/toast.tsx';
import type { Settings } from '#newsroom/settings/schema.ts';
import { changeSettings } from './actions.ts';

type Option = { id: string; label: string };
type Props = { settings: Settings; timeZones: string[]; languages: Option[] };

export function SettingsForm({ settings, timeZones, languages }: Props) {
  const [chosen, setChosen] = useState(settings.languages);
  const [main, setMain] = useState(settings.languages[0] ?? 'en');
  const mainOptions = languages.filter(({ id }) => chosen.includes(id));
  return (
    <section>
      <SectionHeading>Newsroom</SectionHeading>
      <Form<Awaited<ReturnType<typeof changeSettings>> | null>
        label="Newsroom"
        action={(_, form) => {
          const tags = form.getAll('languages').map(String);
          const first = tags.includes(main) ? [main] : [];
          return changeSettings({
            name: String(form.get('name')),
            timeZone: String(form.get('timeZone')),
            languages: [...first, ...tags.filter((tag) => tag !== main)],
            fourEyes: form.has('fourEyes'),
            headlineLimit: Number(form.get('headlineLimit')),
          });
        }}
        initial={null}
        onDone={() => toast({ title: 'The settings are saved', tone: 'success' })}
      >
        <TextField
          label="Name"
          name="name"
          defaultValue={settings.name}
          isRequired
          description="As readers and colleagues see it."
        />
        <ComboBox
          label="Time zone"
          name="timeZone"
          options={timeZones.map((zone) => ({ id: zone, label: zone.replaceAll('_', ' ') }))}
          defaultValue={settings.timeZone}
          description="The desk and the site show times in it; schedules and embargoes follow it."
        />
        <TagList
          label="Languages"
          name="languages"
          options={languages}
          defaultValue={settings.languages}
          addLabel="Add a language"
          description="Those that the newsroom publishes in."
          onChange={setChosen}
        />
        <Select
          label="Main language"
          options={mainOptions}
          value={chosen.includes(main) ? main : null}
          onChange={(key) => setMain(String(key))}
          description="The front page opens in it."
        />
        <NumberField
          label="Length of headlines"
          name="headlineLimit"
          defaultValue={settings.headlineLimit}
          minValue={20}
          maxValue={300}
          description="In characters. Writers see when a headline is longer."
        />
        <Checkbox name="fourEyes" value="true" defaultSelected={settings.fourEyes}>
          Four eyes: nobody approves their own story
        </Checkbox>
        <div>
          <SubmitButton>Save settings</SubmitButton>
        </div>
      </Form>
    </section>
  );
}
