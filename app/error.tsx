'use client';

import { Button } from '#components/ui/button.tsx';
import { ErrorState } from '#components/ui/error-state.tsx';

export default function PageError({
  error,
  retry,
}: {
  error: Error & { digest?: string };
  retry: () => void;
}) {
  return (
    <ErrorState
      title="This page could not be shown"
      why="Something went wrong on our side. What you had saved is safe. Try again; if it stays, give the reference to whoever runs this Nightdesk."
      action={<Button onPress={retry}>Try again</Button>}
      reference={error.digest}
    />
  );
}
