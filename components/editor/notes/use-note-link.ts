'use client';

import { useEffect, useRef } from 'react';
import { toast } from '#components/ui/toast.tsx';
import { useSnapshot } from '../session-context.ts';
import { noteOfAddress } from './note-address.ts';

/** Opens the note that the address asks for, whatever has become of it. */
export function useNoteLink(openNote: (id: string) => boolean): void {
  const isDone = useRef(false);
  const hasThreads = useSnapshot((snapshot) => snapshot.hasThreads);
  useEffect(() => {
    const id = noteOfAddress();
    if (!id || !hasThreads || isDone.current) return;
    isDone.current = true;
    if (!openNote(id))
      toast({
        tone: 'warning',
        title: 'This note is not on this story',
        description: 'Its link may be cut short.',
      });
  }, [openNote, hasThreads]);
}
