import { FullPage } from '#app/full-page.tsx';
import { ButtonLink } from '#components/ui/link.tsx';

export default function LinkGone() {
  return (
    <FullPage
      title="This link can no longer be used"
      description="It was used already, replaced by a newer one, or is older than seven days. Ask an admin of your newsroom for a new link."
    >
      <ButtonLink href="/signin">Go to sign-in</ButtonLink>
    </FullPage>
  );
}
