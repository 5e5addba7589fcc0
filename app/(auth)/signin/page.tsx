import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { FullPage } from '#app/full-page.tsx';
import { newsroomSettings } from '#newsroom/settings/queries.ts';
import { demoPassword, offeredDemoAccounts } from '#server/demo-accounts.ts';
import { safeNextPath } from '#server/safe-next-path.ts';
import { currentActor } from '#server/session.ts';
import { DemoAccounts } from './demo-accounts.tsx';
import { SignInForm } from './sign-in-form.tsx';

export const metadata: Metadata = { title: 'Sign in', robots: { index: false } };

type Props = { searchParams: Promise<{ next?: string | string[] }> };

export default async function SignInPage({ searchParams }: Props) {
  const next = safeNextPath((await searchParams).next);
  if (await currentActor()) redirect(next);
  const [{ name }, accounts] = [await newsroomSettings(), offeredDemoAccounts()];
  return (
    <FullPage title="Sign in" description={`to the desk of ${name}`}>
      <SignInForm next={next} />
      {accounts.length > 0 && <DemoAccounts accounts={accounts} password={demoPassword} next={next} />}
      {accounts.length === 0 && (
        <p className="mt-6 text-sm text-ink-soft">
          No account yet, or the password forgotten? An admin of your newsroom can give you a link.
        </p>
      )}
    </FullPage>
  );
}
