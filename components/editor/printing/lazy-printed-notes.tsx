'use client';

import { type ComponentProps, lazy, Suspense } from 'react';

const PrintedNotes = lazy(() =>
  import('./printed-notes.tsx').then((module) => ({ default: module.PrintedNotes })),
);

/** The notes on paper, loaded when somebody prints them. */
export function LazyPrintedNotes(props: ComponentProps<typeof PrintedNotes>) {
  return (
    <Suspense fallback={null}>
      <PrintedNotes {...props} />
    </Suspense>
  );
}
