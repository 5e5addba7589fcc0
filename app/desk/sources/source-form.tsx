'use client';

import { Form, SubmitButton } from '#components/ui/form.tsx';
import { TextArea } from '#components/ui/text-area.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import { toast } from '#components/ui/toast.tsx';
import type { ListedSource } from '#newsroom/rights/queries.ts';
import { changeSource, createSource } from './actions.ts';

type SourceFormProps = { source?: ListedSource; onDone?: () => void };
type Outcome = { ok: boolean; message?: string; fieldErrors?: Record<string, string[]> };

/** A new source, or one that is changed. Names it is recognised by stand one on a line. */
export function SourceForm({ source, onDone }: SourceFormProps) {
  const save = async (_: unknown, form: FormData): Promise<Outcome> => {
    const text = (name: string) => String(form.get(name) ?? '');
    const input = {
      name: text('name'),
      aliases: text('aliases').split('\n'),
      homepage: text('homepage'),
      notes: text('notes'),
    };
    return source ? changeSource({ ...input, sourceId: source.id }) : createSource(input);
  };
  return (
    <Form<Outcome | null>
      label={source ? 'About the source' : 'New source'}
      action={save}
      initial={null}
      onDone={() => {
        toast({ title: source ? 'Source saved' : 'Source recorded', tone: 'success' });
        onDone?.();
      }}
    >
      <TextField label="Name" name="name" defaultValue={source?.name ?? ''} isRequired autoFocus={!source} />
      <TextArea
        label="Also recognised as"
        description="Signatures and short names, one on a line."
        name="aliases"
        rows={2}
        defaultValue={source?.aliases.join('\n') ?? ''}
      />
      <TextField
        label="Homepage"
        name="homepage"
        type="url"
        dir="ltr"
        defaultValue={source?.homepage ?? ''}
      />
      <TextArea label="Notes" name="notes" rows={2} defaultValue={source?.notes ?? ''} />
      <div className="flex justify-end">
        <SubmitButton variant={source ? 'secondary' : 'primary'}>
          {source ? 'Save the source' : 'Record the source'}
        </SubmitButton>
      </div>
    </Form>
  );
}
