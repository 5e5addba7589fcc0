'use client';

import { PasswordField } from '#components/ui/password-field.tsx';
import { passwordLength } from '#newsroom/people/rules.ts';

export function NewPasswordField() {
  return (
    <PasswordField
      label="New password"
      name="newPassword"
      autoComplete="new-password"
      isRequired
      description={`At least ${passwordLength.min} characters. A few unrelated words are easy to remember and hard to guess.`}
    />
  );
}
