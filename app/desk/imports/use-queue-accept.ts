import { useRouter } from 'next/navigation';
import { startTransition, useCallback, useRef } from 'react';
import { toast } from '#components/ui/toast.tsx';
import { accept } from './[id]/actions.ts';
import { needWords } from './need-signs.tsx';
import type { ShownImport } from './queue-table.tsx';

const refused = (description: string) =>
  toast({ tone: 'warning', title: 'The story was not made', description });

/** Makes the story of a row that needs no look; of any other it says what to look at first. */
export function useQueueAccept(imports: readonly ShownImport[]) {
  const router = useRouter();
  const known = useRef(imports);
  known.current = imports;
  return useCallback(
    (id: string | null) => {
      const row = known.current.find((one) => one.id === id);
      if (!row) return refused('Choose an import with j and k first.');
      const [need] = row.needs;
      if (need) return refused(`${needWords[need].title}. Open it with Enter, and look.`);
      startTransition(async () => {
        const result = await accept({ importId: row.id, ledgerVersion: row.ledgerVersion });
        if (!result.ok) refused(result.message);
        else if (!result.data.ok) refused('It has changed meanwhile. Open it with Enter, and look.');
        else toast({ tone: 'success', title: 'The story is made', description: row.headline });
        router.refresh();
      });
    },
    [router],
  );
}
