import type { Metadata } from 'next';
import { ButtonLink } from '#components/ui/link.tsx';
import { FullPage } from './full-page.tsx';

export const metadata: Metadata = { title: 'Not allowed' };

export default function Forbidden() {
  return (
    <FullPage
      title="Your role does not open this page"
      description="You are signed in, but this belongs to other roles. An admin of your newsroom can change yours."
    >
      <ButtonLink href="/desk">Back to the board</ButtonLink>
    </FullPage>
  );
}
