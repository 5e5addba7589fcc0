'use client';

import { Button } from '#components/ui/button.tsx';
import { CheckboxGroup } from '#components/ui/checkbox-group.tsx';
import { DateTimeField } from '#components/ui/date-time-field.tsx';
import { Form, SubmitButton } from '#components/ui/form.tsx';
import { TagList } from '#components/ui/tag-list.tsx';
import { TextArea } from '#components/ui/text-area.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import { toast } from '#components/ui/toast.tsx';
import type { ListedLicence, ListedSource } from '#newsroom/rights/queries.ts';
import { languageName } from '#newsroom/settings/languages.ts';
import { changeLicence, recordLicence } from './actions.ts';
import { EvidenceField } from './evidence-field.tsx';

type LicenceFormProps = {
  source: Pick<ListedSource, 'id' | 'name'>;
  /** The one to change; none to record a new one. */
  licence?: ListedLicence;
  languages: { id: string; label: string }[];
  timeZone: string;
  onDone: () => void;
};

type Outcome = { ok: boolean; message?: string; fieldErrors?: Record<string, string[]> };

const dayOf = (date: Date | null) => date?.toISOString().slice(0, 10) ?? '';

/** A new licence of a source, or the terms of one that it has. */
export function LicenceForm({ source, licence, languages, timeZone, onDone }: LicenceFormProps) {
  const today = new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(new Date());
  return (
    <Form<Outcome | null>
      label={licence ? 'Change the licence' : 'Record a licence'}
      className="mb-4 rounded-md bg-sunken p-4"
      action={licence ? changeLicence : recordLicence}
      initial={null}
      onDone={() => {
        toast({
          title: licence ? 'Licence changed' : 'Licence recorded',
          description: source.name,
          tone: 'success',
        });
        onDone();
      }}
    >
      {(outcome) => (
        <>
          {licence ? (
            <input type="hidden" name="licenceId" value={licence.id} />
          ) : (
            <input type="hidden" name="sourceId" value={source.id} />
          )}
          <TextField
            label="Evidence"
            description="A contract number, a mail, a date: what proves the right."
            name="evidence"
            defaultValue={licence?.evidence ?? ''}
            isRequired
            autoFocus
          />
          <EvidenceField
            current={licence?.evidenceFileName ?? null}
            error={outcome?.fieldErrors?.evidenceFile?.join(' ')}
          />
          <TextField
            label="Where it is kept"
            name="evidenceUrl"
            type="url"
            dir="ltr"
            placeholder="https://"
            defaultValue={licence?.evidenceUrl ?? ''}
          />
          <CheckboxGroup
            label="Covers"
            name="covers"
            defaultValue={licence?.covers ?? ['text']}
            options={[
              { value: 'text', label: 'Text' },
              { value: 'pictures', label: 'Pictures' },
            ]}
          />
          <CheckboxGroup
            label="May be used for"
            name="uses"
            defaultValue={licence?.uses ?? ['site', 'feeds']}
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
            options={withOwn(languages, licence?.languages ?? [])}
            defaultValue={licence?.languages ?? []}
            addLabel="Add a language"
            description="None means every language."
          />
          <div className="grid gap-4 sm:grid-cols-2">
            <DateTimeField
              label="From"
              name="startsOn"
              withTime={false}
              timeZone={timeZone}
              defaultValue={licence ? dayOf(licence.startsOn) : today}
              isRequired
            />
            <DateTimeField
              label="To the end of"
              name="endsOn"
              withTime={false}
              timeZone={timeZone}
              defaultValue={dayOf(licence?.endsOn ?? null)}
            />
            <TextField label="Territory" name="territory" defaultValue={licence?.territory ?? ''} />
            <TextField
              label="Credit line"
              name="creditLine"
              description="Carried with every story."
              defaultValue={licence?.creditLine ?? ''}
            />
          </div>
          <TextArea
            label="Notice"
            description="Carried with every story."
            name="notice"
            rows={2}
            defaultValue={licence?.notice ?? ''}
          />
          <div className="flex justify-end gap-2">
            <Button variant="quiet" onPress={onDone}>
              Cancel
            </Button>
            <SubmitButton>{licence ? 'Save the licence' : 'Record the licence'}</SubmitButton>
          </div>
        </>
      )}
    </Form>
  );
}

/** A licence may name a language that the newsroom has given up since: it must not be lost by saving. */
function withOwn(languages: { id: string; label: string }[], own: readonly string[]) {
  const missing = own.filter((tag) => !languages.some(({ id }) => id === tag));
  return [...languages, ...missing.map((id) => ({ id, label: languageName(id) }))];
}
