'use client';

import { Button } from '#components/ui/button.tsx';
import { CheckboxGroup } from '#components/ui/checkbox-group.tsx';
import { DateTimeField } from '#components/ui/date-time-field.tsx';
import { Form, SubmitButton } from '#components/ui/form.tsx';
import { TagList } from '#components/ui/tag-list.tsx';
import { TextArea } from '#components/ui/text-area.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import { toast } from '#components/ui/toast.tsx';
import type { ListedSource } from '#newsroom/rights/queries.ts';
import { recordLicence } from './actions.ts';

type LicenceFormProps = {
  source: ListedSource;
  languages: { id: string; label: string }[];
  timeZone: string;
  onDone: () => void;
};

export function LicenceForm({ source, languages, timeZone, onDone }: LicenceFormProps) {
  const today = new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(new Date());
  return (
    <Form<Awaited<ReturnType<typeof recordLicence>> | null>
      label="Record a licence"
      className="mb-4 rounded-md bg-sunken p-4"
      action={recordLicence}
      initial={null}
      onDone={() => {
        toast({ title: 'Licence recorded', description: source.name, tone: 'success' });
        onDone();
      }}
    >
      <input type="hidden" name="sourceId" value={source.id} />
      <TextField
        label="Evidence"
        description="A contract number, a mail, a date: what proves the right."
        name="evidence"
        isRequired
        autoFocus
      />
      <TextField label="Where it is kept" name="evidenceUrl" type="url" dir="ltr" placeholder="https://" />
      <CheckboxGroup
        label="Covers"
        name="covers"
        defaultValue={['text']}
        options={[
          { value: 'text', label: 'Text' },
          { value: 'pictures', label: 'Pictures' },
        ]}
      />
      <CheckboxGroup
        label="May be used for"
        name="uses"
        defaultValue={['site', 'feeds']}
        options={[
          { value: 'site', label: 'Site' },
          { value: 'feeds', label: 'Feeds' },
          { value: 'api', label: 'API' },
          { value: 'translation', label: 'Translation' },
        ]}
      />
      <TagList
        label="Languages"
        name="languages"
        options={languages}
        addLabel="Add a language"
        description="None means every language."
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <DateTimeField
          label="From"
          name="startsOn"
          withTime={false}
          timeZone={timeZone}
          defaultValue={today}
          isRequired
        />
        <DateTimeField label="To the end of" name="endsOn" withTime={false} timeZone={timeZone} />
        <TextField label="Territory" name="territory" />
        <TextField label="Credit line" name="creditLine" description="Carried with every story." />
      </div>
      <TextArea label="Notice" description="Carried with every story." name="notice" rows={2} />
      <div className="flex justify-end gap-2">
        <Button variant="quiet" onPress={onDone}>
          Cancel
        </Button>
        <SubmitButton>Record the licence</SubmitButton>
      </div>
    </Form>
  );
}
