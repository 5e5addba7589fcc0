'use client';

import { Form, type FormOutcome, SubmitButton } from '#components/ui/form.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import { toast } from '#components/ui/toast.tsx';

// Stands for a server action, with its two kinds of answer.
async function invite(_previous: FormOutcome, data: FormData): Promise<FormOutcome> {
  const email = String(data.get('email'));
  if (email.includes('@')) return { ok: true };
  return {
    ok: false,
    message: 'The invitation was not made: one field needs mending.',
    fieldErrors: { email: 'This is not an e-mail address: the @ is missing.' },
  };
}

export function FormSpecimen() {
  return (
    <Form
      action={invite}
      initial={null}
      label="Invite"
      onDone={() => toast({ title: 'Invitation made', tone: 'success' })}
      className="max-w-md"
    >
      <TextField name="name" label="Name" defaultValue="Rojda Şêrgo" />
      <TextField name="email" label="E-mail" defaultValue="rojda.port-vale" />
      <SubmitButton className="self-start">Invite</SubmitButton>
    </Form>
  );
}
