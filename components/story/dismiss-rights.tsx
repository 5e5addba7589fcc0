'use client';

import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Form, SubmitButton } from '#components/ui/form.tsx';
import { TextArea } from '#components/ui/text-area.tsx';
import { toast } from '#components/ui/toast.tsx';
import type { StoryDeeds } from './deeds.ts';
import { formOutcome } from './use-deed.ts';

type DismissRightsProps = {
  storyId: string;
  recordIds: readonly string[];
  deed: StoryDeeds['dismissRights'];
  onDone: () => void;
};

/** For admins: to say that what was found in the copy is no claim. */
export function DismissRights({ storyId, recordIds, deed, onDone }: DismissRightsProps) {
  const [isOpen, setOpen] = useState(false);
  if (!isOpen) {
    return (
      <Button size="small" variant="quiet" className="mt-1 -ms-2.5" onPress={() => setOpen(true)}>
        It is no claim…
      </Button>
    );
  }
  const dismiss = async (_: unknown, form: FormData) => {
    const reason = String(form.get('reason') ?? '');
    const outcome = await formOutcome(deed({ storyId, recordIds: [...recordIds], reason }));
    if (!outcome.ok) onDone();
    return outcome;
  };
  return (
    <Form<Awaited<ReturnType<typeof formOutcome>> | null>
      label="Dismiss the claim"
      className="mt-2 rounded-md bg-sunken p-3"
      action={dismiss}
      initial={null}
      onDone={() => {
        toast({ title: 'Dismissed, in your name', tone: 'warning' });
        onDone();
      }}
    >
      <TextArea
        label="Why nobody has a claim here"
        description="Holds for every language of the piece. Kept with your name in the audit log."
        name="reason"
        rows={2}
        autoFocus
        isRequired
      />
      <div className="flex justify-end gap-2">
        <Button variant="quiet" onPress={() => setOpen(false)}>
          Cancel
        </Button>
        <SubmitButton variant="danger">Dismiss the claim</SubmitButton>
      </div>
    </Form>
  );
}
