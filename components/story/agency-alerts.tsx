'use client';

import { Siren } from 'lucide-react';
import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { Form, type FormOutcome, SubmitButton } from '#components/ui/form.tsx';
import { ButtonLink } from '#components/ui/link.tsx';
import { TextArea } from '#components/ui/text-area.tsx';
import { toast } from '#components/ui/toast.tsx';
import type { OpenAlert } from '#newsroom/alert/queries.ts';

type Props = {
  alerts: readonly OpenAlert[];
  settle: (input: { alertId: string; outcome: string }) => Promise<NonNullable<FormOutcome>>;
};

const words = {
  kill: { sign: 'Killed by its agency', what: 'The agency takes back the copy that this story was made of.' },
  correction: {
    sign: 'Corrected by its agency',
    what: 'The agency corrects the copy that this story was made of.',
  },
};

/** What the story's agency says of its copy, and the way to settle it. Nothing is drawn when it says nothing. */
export function AgencyAlerts({ alerts, settle }: Props) {
  const [isOpen, setOpen] = useState(false);
  const [alert] = alerts;
  if (!alert) return null;
  const { sign, what } = words[alert.kind];
  return (
    <>
      <Button
        size="small"
        variant={alert.kind === 'kill' ? 'danger' : 'secondary'}
        onPress={() => setOpen(true)}
      >
        <Siren aria-hidden />
        {sign}
      </Button>
      <Dialog isOpen={isOpen} onOpenChange={setOpen} title={sign} description={what}>
        {({ close }) => (
          <div className="flex flex-col gap-4">
            <p>
              <bdi className="font-medium">{alert.import.headline}</bdi>
            </p>
            <ButtonLink size="small" className="self-start" href={`/desk/imports/${alert.import.id}`}>
              Read the notice
            </ButtonLink>
            <Form<FormOutcome>
              label="Settle the alert"
              initial={null}
              action={(_, form) => settle({ alertId: alert.id, outcome: String(form.get('outcome') ?? '') })}
              onDone={() => {
                toast({ title: 'The alert is settled' });
                close();
              }}
            >
              <TextArea
                name="outcome"
                label="What was done about it"
                description="Kept with your name in the audit log. A killed story can’t go out before."
                rows={3}
                autoFocus
                isRequired
              />
              <div className="flex justify-end gap-2">
                <Button variant="quiet" onPress={close}>
                  Cancel
                </Button>
                <SubmitButton>Settle the alert</SubmitButton>
              </div>
            </Form>
          </div>
        )}
      </Dialog>
    </>
  );
}
