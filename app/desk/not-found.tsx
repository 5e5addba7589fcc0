import type { Metadata } from 'next';
import { ButtonLink } from '#components/ui/link.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';

export const metadata: Metadata = { title: 'Not found' };

/** Whoever works here stays at the desk, with the way back to the board. */
export default function DeskNotFound() {
  return (
    <>
      <PageHeader
        title="There is nothing here that you can open"
        description="The address may be mistyped, what was here may be gone, or it may be for others to see."
      />
      <ButtonLink href="/desk">Back to the board</ButtonLink>
    </>
  );
}
