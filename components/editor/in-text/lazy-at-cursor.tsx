'use client';

import { Lazily, later, type PropsOf } from '#components/ui/lazily.tsx';
import { loadParts } from './in-time.ts';

const atCursor = later(async () => {
  // It tells the plugins what to look for, and they would not hear it before they are here.
  const [{ AtCursor }] = await Promise.all([import('./at-cursor.tsx'), loadParts()]);
  return AtCursor;
});

/** What is said about the words at the cursor, loaded with what else comes with whoever is near the text. */
export const LazyAtCursor = (props: PropsOf<typeof atCursor>) => <Lazily of={atCursor} props={props} />;
