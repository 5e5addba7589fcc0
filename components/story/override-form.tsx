'use client';

import { Scale } from 'lucide-react';
import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { DateTimeField } from '#components/ui/date-time-field.tsx';
import { Form, SubmitButton } from '#components/ui/form.tsx';
import { TextArea } from '#components/ui/text-area.tsx';
import { toast } from '#components/ui/toast.tsx';
import type { Answer, PublishSheetData, StoryDeeds } from './deeds.ts';

type OverrideFormProps = { data: PublishSheetData; deed: StoryDeeds['overrideRights']; onDone: () => void };

/** For admins, and only where rights are in the way: to let the story out by name and with a reason. */
export function OverrideForm({ data, deed, onDone }: OverrideFormProps) {
  const [isOpen, setOpen] = useState(false);
  const inTheWay = data.obstacles.some(({ kind }) => kind === 'rights_unlicensed');
  if (!inTheWay || !data.mayOverride) return null;
  if (!isOpen) {
    return (
      <div>
        <Button size="small" onPress={() => setOpen(true)}>
          <Scale aria-hidden />
          Override the rights…
        </Button>
      </div>
    );
  }
  return (
    <Form<Answer<{ id: string }> | null>
      label="Override the rights"
      className="rounded-md bg-sunken p-3"
      action={deed}
      initial={null}
      onDone={() => {
        toast({ title: 'Overridden, in your name', tone: 'warning' });
        setOpen(false);
        onDone();
      }}
    >
      <input type="hidden" name="storyId" value={data.storyId} />
      <TextArea
        label="Why it may go out without a licence"
        description="Kept with your name in the audit log."
        name="reason"
        rows={2}
        autoFocus
        isRequired
      />
      <DateTimeField
        label="Lapses at the end of"
        name="expiresOn"
        withTime={false}
        timeZone={data.timeZone}
      />
      <div className="flex justify-end gap-2">
        <Button variant="quiet" onPress={() => setOpen(false)}>
          Cancel
        </Button>
        <SubmitButton variant="danger">Override the rights</SubmitButton>
      </div>
    </Form>
  );
}
