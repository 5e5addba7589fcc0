'use client';

import { lazy, Suspense, useEffect, useState } from 'react';
import { toast } from '#components/ui/toast.tsx';
import { useSession } from '../session-context.ts';
import type { FigureSource } from './source-words.tsx';

const FigureSheet = lazy(() =>
  import('./figure-sheet.tsx').then((loaded) => ({ default: loaded.FigureSheet })),
);

/** The sheet of the picture that was opened last, loaded with the first. */
export function LazyFigureSheet({ source }: { source: FigureSource | null }) {
  const session = useSession();
  const [opened, setOpened] = useState<string | null>(null);
  useEffect(() => {
    session.openFigure = setOpened;
    session.noteOnPicture = (note) => toast({ title: note, tone: 'warning' });
  }, [session]);
  if (opened === null) return null;
  return (
    <Suspense fallback={null}>
      <FigureSheet key={opened} id={opened} source={source} onClose={() => setOpened(null)} />
    </Suspense>
  );
}
