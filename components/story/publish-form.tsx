'use client';

import { Globe } from 'lucide-react';
import { useState } from 'react';
import { Form, SubmitButton } from '#components/ui/form.tsx';
import { RadioGroup } from '#components/ui/radio-group.tsx';
import { TextArea } from '#components/ui/text-area.tsx';
import { toast } from '#components/ui/toast.tsx';
import type { PublishSheetData, StoryDeeds } from './deeds.ts';
import { formOutcome } from './use-deed.ts';

type PublishFormProps = {
  data: PublishSheetData;
  deed: StoryDeeds['publish'];
  onRefused: () => void;
  onDone: () => void;
};

const kinds = [
  { value: 'update', label: 'Update', description: 'There is news. A note to readers is welcome.' },
  {
    value: 'correction',
    label: 'Correction',
    description: 'Something was wrong. Readers are told what, under the headline.',
  },
];

const labels = { first: 'Publish now', update: 'Publish the update', correction: 'Publish the correction' };

/** The last press. What has been out before goes out again as an update or as a correction with its note. */
export function PublishForm({ data, deed, onRefused, onDone }: PublishFormProps) {
  const [kind, setKind] = useState<'update' | 'correction'>('update');
  const mode = data.current ? kind : 'first';
  const publish = async (previous: unknown, form: FormData) => {
    const outcome = await formOutcome(deed(previous, form));
    if (!outcome.ok) onRefused();
    return outcome;
  };
  return (
    <Form<Awaited<ReturnType<typeof formOutcome>> | null>
      label="Publish"
      action={publish}
      initial={null}
      onDone={() => {
        toast({ title: 'Published', description: 'Readers have it now.', tone: 'success' });
        onDone();
      }}
    >
      <input type="hidden" name="storyId" value={data.storyId} />
      <input type="hidden" name="contentHash" value={data.contentHash} />
      <input type="hidden" name="mode" value={mode} />
      {data.current && (
        <>
          <RadioGroup
            label="What changes for readers"
            options={kinds}
            value={kind}
            onChange={(value) => setKind(value as typeof kind)}
          />
          <TextArea label="Note to readers" name="note" rows={2} isRequired={kind === 'correction'} />
        </>
      )}
      <div className="flex justify-end">
        <SubmitButton isDisabled={data.obstacles.length > 0}>
          <Globe aria-hidden />
          {labels[mode]}
        </SubmitButton>
      </div>
    </Form>
  );
}
