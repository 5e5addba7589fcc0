import type { Metadata } from 'next';
import { ButtonLink } from '#components/ui/link.tsx';
import { FullPage } from './full-page.tsx';

export const metadata: Metadata = { title: 'Not found' };

export default function NotFound() {
  return (
    <FullPage
      title="There is nothing at this address"
      description="It may have been mistyped, or what was here has moved or was never public."
    >
      <ButtonLink href="/">Go to the front page</ButtonLink>
    </FullPage>
  );
}
