import type { Metadata } from 'next';
import { FullPage } from '#app/full-page.tsx';
import { requireActor } from '#server/session.ts';
import { PasswordForm } from './password-form.tsx';

export const metadata: Metadata = { title: 'Change password', robots: { index: false } };

export default async function PasswordPage() {
  const actor = await requireActor();
  return (
    <FullPage
      title="Change password"
      description={`Of ${actor.name}. You stay signed in here and are signed out everywhere else.`}
    >
      <PasswordForm />
    </FullPage>
  );
}
