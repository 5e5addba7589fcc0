'use client';

import { useCallback } from 'react';
import { toast } from '#components/ui/toast.tsx';
import type { Span } from '#newsroom/importing/schema.ts';
import { setSource } from '../actions.ts';
import type { LedgerSaver } from './ledger-saver.ts';

/** Says whose copy it is, and shows what that source's lines have taught. */
export function useChooseSource(
  importId: string,
  saver: LedgerSaver,
  goOnFrom: (ledger: readonly Span[], version: number) => void,
) {
  return useCallback(
    async (sourceId: string | null) => {
      await saver.flush();
      const result = await setSource({ importId, sourceId });
      if (!result.ok) {
        toast({ tone: 'danger', title: 'This was not changed', description: result.message });
        return;
      }
      if (!result.data.ok || !result.data.relearned) return;
      const { ledger, ledgerVersion } = result.data.relearned;
      goOnFrom(ledger, ledgerVersion);
      toast({
        title: 'The lines are read as this source’s',
        description: 'What editors decided before in its copy is applied. Undo brings the lines back.',
      });
    },
    [importId, saver, goOnFrom],
  );
}
