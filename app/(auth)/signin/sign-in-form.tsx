'use client';

import { Form, SubmitButton } from '#components/ui/form.tsx';
import { PasswordField } from '#components/ui/password-field.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import { type Entered, enter } from './enter.ts';

export function SignInForm({ next }: { next: string }) {
  const action = (_: Entered, form: FormData): Promise<Entered> =>
    enter(String(form.get('email')), String(form.get('password')), next);
  return (
    <Form<Entered> label="Sign in" action={action} initial={null}>
      <TextField
        label="E-mail"
        name="email"
        type="email"
        autoComplete="username"
        isRequired
        autoFocus
        dir="ltr"
      />
      <PasswordField label="Password" name="password" autoComplete="current-password" isRequired />
      <SubmitButton className="mt-1 w-full">Sign in</SubmitButton>
    </Form>
  );
}
