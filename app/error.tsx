'use client';

import { buttonClass } from '#components/ui/button-class.ts';
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
      action={
        // Not Button: every page brings this one along, beside what it has itself.
        <button type="button" onClick={() => retry()} className={buttonClass({})}>
          Try again
        </button>
      }
      reference={error.digest}
    />
  );
}
