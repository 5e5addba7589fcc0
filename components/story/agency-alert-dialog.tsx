'use client';

import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { Form, type FormOutcome, SubmitButton } from '#components/ui/form.tsx';
import { Link } from '#components/ui/link.tsx';
import { TextArea } from '#components/ui/text-area.tsx';
import { toast } from '#components/ui/toast.tsx';
import type { OpenAlert } from '#newsroom/alert/queries.ts';

type Props = {
  alert: OpenAlert;
  title: string;
  description: string;
  /** What becomes of the words that settle it. */
  kept: string;
  settle: (input: { alertId: string; outcome: string }) => Promise<NonNullable<FormOutcome>>;
  onClose: () => void;
};

/** What an agency says of its copy, and what was done about it. */
export function AgencyAlertDialog({ alert, title, description, kept, settle, onClose }: Props) {
  return (
    <Dialog isOpen onOpenChange={(isOpen) => isOpen || onClose()} {...{ title, description }}>
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
  );
}
