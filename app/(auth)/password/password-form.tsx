'use client';

import { Form, SubmitButton } from '#components/ui/form.tsx';
import { ButtonLink, Link } from '#components/ui/link.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { PasswordField } from '#components/ui/password-field.tsx';
import type { ActionResult } from '#server/action.ts';
import { changePassword } from '../actions.ts';
import { NewPasswordField } from '../new-password-field.tsx';

export function PasswordForm() {
  return (
    <Form<ActionResult<void> | null> label="Change password" action={changePassword} initial={null}>
      {(outcome) =>
        outcome?.ok ? (
          <>
            <Notice tone="success" live title="Your password is changed">
              Wherever else you were signed in, you are not any more.
            </Notice>
            <ButtonLink href="/desk" variant="primary">
              Back to the desk
            </ButtonLink>
          </>
        ) : (
          <>
            <PasswordField
              label="Current password"
              name="currentPassword"
              autoComplete="current-password"
              isRequired
              autoFocus
            />
            <NewPasswordField />
            <SubmitButton className="mt-1 w-full">Change password</SubmitButton>
            <p className="text-sm">
              <Link href="/desk">Leave it as it is</Link>
            </p>
          </>
        )
      }
    </Form>
  );
}
