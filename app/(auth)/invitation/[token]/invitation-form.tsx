'use client';

import { Form, SubmitButton } from '#components/ui/form.tsx';
import { acceptInvitation } from '../../actions.ts';
import { NewPasswordField } from '../../new-password-field.tsx';

export function InvitationForm({ token, email }: { token: string; email: string }) {
  return (
    <Form label="Set your password" action={acceptInvitation} initial={null}>
      <input type="hidden" name="token" value={token} />
      {/* Tells password managers whose password it is. */}
      <input type="email" autoComplete="username" value={email} readOnly hidden />
      <NewPasswordField />
      <SubmitButton className="mt-1 w-full">Set password and enter</SubmitButton>
    </Form>
  );
}
