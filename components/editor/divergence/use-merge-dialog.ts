'use client';

import { useEffect, useState } from 'react';
import { toast } from '#components/ui/toast.tsx';
import { useSession } from '../session-context.ts';
import type { MergeDialog } from './merge-dialog.tsx';

/** The dialog, loaded when it is wanted. On a line that is gone again it says so: the page must not fall over it. */
export function useMergeDialog(isWanted: boolean): typeof MergeDialog | null {
  const session = useSession();
  const [loaded, setLoaded] = useState<{ dialog: typeof MergeDialog } | null>(null);
  useEffect(() => {
    if (!isWanted || loaded) return;
    const fail = () => {
      session.show({ comparing: null });
      toast({
        tone: 'warning',
        title: 'Nightdesk does not answer',
        description: 'Your version is kept. Compare it once the line is back.',
      });
    };
    import('./merge-dialog.tsx').then((module) => setLoaded({ dialog: module.MergeDialog }), fail);
  }, [session, isWanted, loaded]);
  return loaded?.dialog ?? null;
}
