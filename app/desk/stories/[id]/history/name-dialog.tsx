'use client';

import { Dialog } from '#components/ui/dialog.tsx';
import { Form, SubmitButton } from '#components/ui/form.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import { toast } from '#components/ui/toast.tsx';
import type { RevisionRow } from '#newsroom/history/schema.ts';
import { keepVersion, nameRevision } from './actions.ts';

type Props = {
  storyId: string;
  /** The one to be named anew; without it the text of now is kept. */
  revision?: RevisionRow;
  onClose: () => void;
};

/** Asks for the name of a version. */
export function NameDialog({ storyId, revision, onClose }: Props) {
  const title = revision ? 'Name this version' : 'Keep this version';
  const act = revision ? nameRevision : keepVersion;
  return (
    <Dialog
      isOpen
      title={title}
      description={
        revision
          ? 'An empty name takes the name away.'
          : 'The story as it is now stays in the list under this name.'
      }
      onOpenChange={(isOpen) => !isOpen && onClose()}
    >
      <Form<Awaited<ReturnType<typeof keepVersion>> | null>
        label={title}
        action={(previous, form) => act(previous, form)}
        initial={null}
        onDone={() => {
          toast({ title: revision ? 'Named' : 'Kept', tone: 'success' });
          onClose();
        }}
      >
        <input type="hidden" name="storyId" value={storyId} />
        {revision && <input type="hidden" name="revisionId" value={revision.id} />}
        <TextField
          label="Name"
          name="name"
          defaultValue={revision?.name ?? ''}
          maxLength={120}
          autoFocus
          isRequired={!revision}
        />
        <div className="flex justify-end">
          <SubmitButton>{revision ? 'Name it' : 'Keep it'}</SubmitButton>
        </div>
      </Form>
    </Dialog>
  );
}
