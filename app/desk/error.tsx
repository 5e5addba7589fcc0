'use client';

import { Button } from '#components/ui/button.tsx';
import { ErrorState } from '#components/ui/error-state.tsx';

export default function DeskError({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  return (
    <ErrorState
      title="This page could not be shown"
      why="Something went wrong on our side. Nothing that was saved is lost. Try again; if it stays, tell whoever runs your newsroom’s Nightdesk."
      reference={error.digest}
      action={<Button onPress={reset}>Try again</Button>}
    />
  );
}
