'use client';

import { useRouter } from 'next/navigation';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { toast } from '#components/ui/toast.tsx';
import type { Span } from '#newsroom/importing/schema.ts';
import { changeSpans } from '../actions.ts';
import { LedgerSaver } from './ledger-saver.ts';

type Start = { importId: string; ledger: Span[]; version: number };

/** The ledger under review: every change shows at once, is saved as it is made, and can be undone. */
export function useLedger(start: Start) {
  const router = useRouter();
  const [ledger, setLedger] = useState<readonly Span[]>(start.ledger);
  const [save, setSave] = useState<'saved' | 'saving' | 'failed'>('saved');
  const past = useRef<(readonly Span[])[]>([]);
  const now = useRef<readonly Span[]>(ledger);

  const show = useCallback((next: readonly Span[]) => {
    now.current = next;
    setLedger(next);
  }, []);

  const [saver] = useState(
    () =>
      new LedgerSaver(start, changeSpans, {
        onState: setSave,
        onConflict: (theirs) => {
          past.current.push(now.current);
          show(theirs);
          toast({
            tone: 'warning',
            title: 'Somebody else changed this ledger',
            description: 'Theirs is shown now. Undo brings yours back.',
          });
        },
        onSettled: () => router.refresh(),
        onRefused: (message) => {
          toast({ tone: 'danger', title: 'The change was not saved', description: message });
          router.refresh();
        },
      }),
  );
  useEffect(() => () => void saver.flush(), [saver]);
  useEffect(() => {
    const guard = (event: BeforeUnloadEvent) => {
      if (save !== 'saved') event.preventDefault();
    };
    window.addEventListener('beforeunload', guard);
    return () => window.removeEventListener('beforeunload', guard);
  }, [save]);

  const edit = useCallback(
    (change: (ledger: readonly Span[]) => Span[]) => {
      const next = change(now.current);
      if (next.every((span, at) => span === now.current[at]) && next.length === now.current.length) return;
      past.current.push(now.current);
      show(next);
      saver.want(next);
    },
    [saver, show],
  );

  const goOnFrom = useCallback(
    (next: readonly Span[], version: number) => {
      const before = now.current;
      if (!saver.goOnFrom(next, version)) return;
      past.current.push(before);
      show(next);
    },
    [saver, show],
  );

  const undo = useCallback(() => {
    const before = past.current.pop();
    if (!before) return;
    show(before);
    saver.want(before);
  }, [saver, show]);

  return useMemo(
    () => ({ ledger, save, edit, undo, goOnFrom, saver }),
    [ledger, save, edit, undo, goOnFrom, saver],
  );
}
