'use client';

import { useEffect, useState } from 'react';
import { Lazily, later } from '#components/ui/lazily.tsx';
import { toast } from '#components/ui/toast.tsx';
import { useSession } from '../session-context.ts';
import type { FigureSource } from './source-words.tsx';

const sheet = later(async () => (await import('./figure-sheet.tsx')).FigureSheet);

/** The sheet of the picture that was opened last, loaded with the first. */
export function LazyFigureSheet({ source }: { source: FigureSource | null }) {
  const session = useSession();
  const [opened, setOpened] = useState<string | null>(null);
  useEffect(() => {
    session.openFigure = setOpened;
    session.noteOnPicture = (note) => toast({ title: note, tone: 'warning' });
  }, [session]);
  if (opened === null) return null;
  return <Lazily key={opened} of={sheet} props={{ id: opened, source, onClose: () => setOpened(null) }} />;
}
