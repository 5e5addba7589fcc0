'use client';

import type { ReactNode } from 'react';
import { DateTimeField } from '#components/ui/date-time-field.tsx';
import { Form, SubmitButton } from '#components/ui/form.tsx';
import { Select } from '#components/ui/select.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import { toast } from '#components/ui/toast.tsx';
import { languageName } from '#newsroom/settings/languages.ts';
import type { PublishSheetData, StoryDeeds, StoryForActions } from './deeds.ts';
import { formOutcome } from './use-deed.ts';

type StorySettingsProps = {
  story: StoryForActions;
  data: PublishSheetData;
  deed: StoryDeeds['changeSettings'];
  onDone: () => void;
};

const none = { id: '', label: 'None' };

/** What is known of a story beside its text. */
export function StorySettings({ story, data, deed, onDone }: StorySettingsProps) {
  const hasBeenOut = story.address !== null;
  const languages = [...new Set([data.language, ...story.languages])];
  return (
    <Form<Awaited<ReturnType<typeof formOutcome>> | null>
      label="Story settings"
      action={(previous, form) => formOutcome(deed(previous, withoutChoice(form)))}
      initial={null}
      onDone={() => {
        toast({ title: 'Settings saved', tone: 'success' });
        onDone();
      }}
    >
      <input type="hidden" name="storyId" value={data.storyId} />
      <div className="grid gap-4 sm:grid-cols-2">
        <Field name="language">
          <Select
            label="Language"
            name={hasBeenOut ? '' : 'language'}
            isDisabled={hasBeenOut}
            options={languages.map((id) => ({ id, label: languageName(id) }))}
            defaultValue={data.language}
          />
        </Field>
        <Field name="sectionSlug">
          <Select
            label="Section"
            name="sectionSlug"
            options={[
              { id: '', label: 'None yet' },
              ...story.sections.map(({ slug, names }) => ({ id: slug, label: names.en ?? slug })),
            ]}
            defaultValue={data.sectionSlug ?? ''}
          />
        </Field>
      </div>
      <Field name="slug">
        <TextField
          label="Slug"
          name={hasBeenOut ? '' : 'slug'}
          isDisabled={hasBeenOut}
          defaultValue={data.slug}
          placeholder={data.proposedSlug}
          description={
            hasBeenOut
              ? 'The story has been out: its address never changes.'
              : 'The last part of the address. Left empty, it is made from the headline.'
          }
        />
      </Field>
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField label="Byline" name="byline" defaultValue={data.byline} />
        <TextField
          label="Credit"
          name="credit"
          defaultValue={data.credit}
          description="Credit lines of licences are added to it."
        />
        <Field name="sourceId">
          <Select
            label="Source"
            name="sourceId"
            options={[none, ...data.sources.map(({ id, name }) => ({ id, label: name }))]}
            defaultValue={data.sourceId ?? ''}
          />
        </Field>
        <Field name="embargoUntil">
          <DateTimeField
            label="Embargo until"
            name="embargoUntil"
            timeZone={data.timeZone}
            defaultValue={data.embargo}
          />
        </Field>
      </div>
      <div className="flex justify-end">
        <SubmitButton variant="secondary">Save settings</SubmitButton>
      </div>
    </Form>
  );
}

/** Where the checklist finds the field that mends an obstacle. */
function Field({ name, children }: { name: string; children: ReactNode }) {
  return <div data-field={name}>{children}</div>;
}

/** A choice of nothing leaves no value in a form, and has to be said: no section, no source. */
function withoutChoice(form: FormData): FormData {
  for (const name of ['sectionSlug', 'sourceId']) if (!form.get(name)) form.set(name, '');
  return form;
}
