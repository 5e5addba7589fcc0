'use client';

import { Dialog } from '#components/ui/dialog.tsx';
import { Form, SubmitButton } from '#components/ui/form.tsx';
import { TextArea } from '#components/ui/text-area.tsx';
import { toast } from '#components/ui/toast.tsx';
import type { Answer } from './deeds.ts';
import type { AnyRefusal } from './refusal-words.ts';
import { formOutcome } from './use-deed.ts';

type ReasonDialogProps = {
  title: string;
  description: string;
  /** The field's name in the command, and its label. */
  name: string;
  label: string;
  confirmLabel: string;
  done: string;
  danger?: boolean;
  storyId: string;
  deed: (previous: unknown, form: FormData) => Promise<Answer<{ ok: true } | AnyRefusal>>;
  onClose: () => void;
};

/** Asks for the words that a step needs: what should change, or what readers are told. */
export function ReasonDialog({
  title,
  description,
  name,
  label,
  confirmLabel,
  done,
  danger = false,
  storyId,
  deed,
  onClose,
}: ReasonDialogProps) {
  return (
    <Dialog isOpen title={title} description={description} onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Form<Awaited<ReturnType<typeof formOutcome>> | null>
        label={title}
        action={(previous, form) => formOutcome(deed(previous, form))}
        initial={null}
        onDone={() => {
          toast({ title: done, tone: 'success' });
          onClose();
        }}
      >
        <input type="hidden" name="storyId" value={storyId} />
        <TextArea label={label} name={name} rows={4} autoFocus isRequired />
        <div className="flex justify-end">
          <SubmitButton variant={danger ? 'danger' : 'primary'}>{confirmLabel}</SubmitButton>
        </div>
      </Form>
    </Dialog>
  );
}
