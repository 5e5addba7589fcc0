import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { FullPage } from '#app/full-page.tsx';
import { personOfLink } from '#newsroom/people/links.ts';
import { newsroomSettings } from '#newsroom/settings/queries.ts';
import { InvitationForm } from './invitation-form.tsx';

// The address is a secret: it goes into no referrer and no index.
export const metadata: Metadata = {
  title: 'Set your password',
  referrer: 'no-referrer',
  robots: { index: false, follow: false },
};

type Props = { params: Promise<{ token: string }> };

export default async function InvitationPage({ params }: Props) {
  const { token } = await params;
  const person = await personOfLink(token);
  if (!person) notFound();
  const { name: newsroom } = await newsroomSettings();
  return (
    <FullPage
      title={person.isNew ? `Welcome to the desk, ${person.name}` : `A new password for ${person.name}`}
      description={
        <>
          {person.isNew
            ? `${newsroom} has made you an account. Choose a password, and from then on sign in as `
            : `You will be signed out everywhere else, and from then on sign in as `}
          <bdi className="font-medium text-ink">{person.email}</bdi>.
        </>
      }
    >
      <InvitationForm token={token} email={person.email} />
    </FullPage>
  );
}
