'use client';

import { useTransition } from 'react';
import { toast } from '#components/ui/toast.tsx';
import type { FileChanged } from '#newsroom/importing/files/commands.ts';
import type { ActionResult } from '#server/action.ts';

type Changed = FileChanged | { cancelled: number } | { cleared: number };

const reasons = {
  begun: 'It is being read already, or was.',
  settled: 'It waits already, or something came of it meanwhile.',
};

/** Does something to files and says when it did not work; what did shows on the list by itself. */
export function useFileDeed() {
  const [isPending, startTransition] = useTransition();
  const perform = (deed: () => Promise<ActionResult<Changed>>) =>
    startTransition(async () => {
      const result = await deed();
      if (!result.ok) toast({ tone: 'danger', title: 'That did not work', description: result.message });
      else if ('reason' in result.data)
        toast({ tone: 'warning', title: 'Nothing was changed', description: reasons[result.data.reason] });
    });
  return { isPending, perform };
}
