'use client';

import { useRouter } from 'next/navigation';
import { startTransition } from 'react';
import { toast } from '#components/ui/toast.tsx';
import { discard, restore } from '../actions.ts';

/** Says so when a request was refused. @returns whether it was carried out */
export async function said(request: Promise<{ ok: boolean; message?: string }>): Promise<boolean> {
  const result = await request;
  if (!result.ok) toast({ tone: 'danger', title: 'This was not changed', description: result.message ?? '' });
  return result.ok;
}

/** Discards an import, with the way back in a toast, and goes on to the next. */
export function useDiscard(importId: string): () => void {
  const router = useRouter();
  return () =>
    startTransition(async () => {
      if (!(await said(discard({ importId })))) return;
      toast({
        title: 'The import is discarded',
        description: 'Its bytes and its ledger stay.',
        undo: async () => void (await said(restore({ importId }))),
      });
      router.push('/desk/import');
    });
}
