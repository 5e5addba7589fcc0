'use client';

import { Siren } from 'lucide-react';
import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { Form, type FormOutcome, SubmitButton } from '#components/ui/form.tsx';
import { Link } from '#components/ui/link.tsx';
import { TextArea } from '#components/ui/text-area.tsx';
import { toast } from '#components/ui/toast.tsx';
import type { OpenAlert } from '#newsroom/alert/queries.ts';

type Props = {
  alerts: readonly OpenAlert[];
  /** Readers have the story now. */
  isOut: boolean;
  settle: (input: { alertId: string; outcome: string }) => Promise<NonNullable<FormOutcome>>;
};

const words = {
  kill: {
    sign: 'Killed',
    what: 'The agency takes back the copy that this story was made of.',
    out: 'Readers still have the story: withdraw it, or say why it stays.',
    kept: 'Kept with your name in the audit log. Until then the story can’t go out.',
  },
  correction: {
    sign: 'Corrected',
    what: 'The agency corrects the copy that this story was made of.',
    out: 'Readers have the story as it was: see whether it needs a correction.',
    kept: 'Kept with your name in the audit log.',
  },
};

/** What the story's agency says of its copy, and the way to settle it. Nothing is drawn when it says nothing. */
export function AgencyAlerts({ alerts, isOut, settle }: Props) {
  const [isOpen, setOpen] = useState(false);
  const [alert] = alerts;
  if (!alert) return null;
  const { sign, what, out, kept } = words[alert.kind];
  return (
    <>
      <Button
        size="small"
        variant={alert.kind === 'kill' ? 'danger' : 'secondary'}
        className="shrink-0"
        aria-label={`${sign} by its agency`}
        onPress={() => setOpen(true)}
      >
        <Siren aria-hidden />
        <span>
          {sign}
          <span className="max-sm:hidden"> by its agency</span>
        </span>
      </Button>
      <Dialog
        isOpen={isOpen}
        onOpenChange={setOpen}
        title={`${sign} by its agency`}
        description={isOut ? `${what} ${out}` : what}
      >
        {({ close }) => (
          <div className="flex flex-col gap-4">
            <figure className="flex flex-col gap-2">
              <blockquote
                dir="auto"
                className="line-clamp-6 border-s-2 border-line ps-3 break-words whitespace-pre-line"
              >
                {alert.beginning.replaceAll(/\n{2,}/g, '\n')}
              </blockquote>
              <figcaption>
                <Link href={`/desk/imports/${alert.import.id}`} target="_blank">
                  Read the whole notice in a new tab
                </Link>
              </figcaption>
            </figure>
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
                description={kept}
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
