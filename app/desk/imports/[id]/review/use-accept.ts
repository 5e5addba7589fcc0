'use client';

import { useRouter } from 'next/navigation';
import { useCallback, useState, useTransition } from 'react';
import { toast } from '#components/ui/toast.tsx';
import type { Ticked } from '#newsroom/importing/recognition/schema.ts';
import { accept } from '../actions.ts';
import type { LedgerSaver } from './ledger-saver.ts';

const reasons = {
  stale: 'The ledger has changed meanwhile. Look at it once more, then make the story.',
  discarded: 'This import was discarded meanwhile. Restore it first.',
  nothing_kept: 'Everything is set aside. Keep at least one part of the source.',
  language_unknown: 'Choose the language of the copy first.',
  not_a_version: 'The story whose piece it was to join is spiked, or its copy is another one now.',
  language_taken: 'The piece has a version in this language meanwhile. Untick it to make a piece of its own.',
  already_public: 'The piece is before readers, and takes no embargo. Untick it to make a piece of its own.',
} as const;

/** Makes the story, once every change of the ledger has arrived. */
export function useAccept(
  importId: string,
  saver: LedgerSaver,
  {
    embargo,
    versionOf,
    taken,
  }: {
    embargo: { until: string | null } | undefined;
    versionOf: string | undefined;
    taken: Ticked[];
  },
) {
  const router = useRouter();
  const [isPending, startTransition] = useTransition();
  const [asksEmbargo, setAsksEmbargo] = useState(false);

  const run = useCallback(
    () =>
      startTransition(async () => {
        if (!(await saver.flush())) {
          toast({
            tone: 'danger',
            title: 'The story was not made',
            description: 'Your last changes could not be saved yet. Check the connection, then try again.',
          });
          return;
        }
        const result = await accept({
          importId,
          ledgerVersion: saver.version,
          taken,
          ...(embargo && { embargo }),
          ...(versionOf && { versionOf }),
        });
        if (!result.ok) {
          toast({ tone: 'danger', title: 'The story was not made', description: result.message });
          return;
        }
        const { data } = result;
        if (data.ok) router.push(`/desk/stories/${data.storyId}`);
        else if (data.reason === 'embargo_unread') setAsksEmbargo(true);
        else {
          const description =
            data.reason === 'tick_stale'
              ? `“${data.words.slice(0, 80)}” was ticked, and is not found there any more. Look at what was found, then try again.`
              : reasons[data.reason];
          toast({ tone: 'warning', title: 'The story was not made', description });
          router.refresh();
        }
      }),
    [importId, saver, embargo, versionOf, taken, router],
  );
  return { accept: run, isPending, asksEmbargo };
}
