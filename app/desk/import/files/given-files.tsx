'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useRef } from 'react';
import { SectionHeading } from '#components/ui/section-heading.tsx';
import { Segmented } from '#components/ui/segmented.tsx';
import type { FileList, Whose } from '#newsroom/importing/files/schema.ts';
import { BatchCard } from './batch-card.tsx';
import { shownBatches } from './shown-batch.ts';
import type { Sending } from './use-sending.ts';

type Props = {
  list: FileList;
  sending: Sending;
  whose: Whose;
  setWhose: (whose: Whose) => void;
  now: string;
  timeZone: string;
};

/** Files that were given, batch by batch, until somebody takes them off the list. */
export function GivenFiles({ list, sending, whose, setWhose, now, timeZone }: Props) {
  const { files, drop } = sending;
  // What the newsroom has now stands in its own list.
  // biome-ignore lint/correctness/useExhaustiveDependencies: with every new list
  useEffect(() => drop(({ state }) => state === 'given'), [list, drop]);
  useRefreshWhenRead(list);
  const batches = shownBatches(list.batches, files);
  if (batches.length === 0 && !list.others) return null;
  return (
    <section aria-labelledby="files" className="pt-5">
      <SectionHeading
        id="files"
        actions={
          list.others && (
            <Segmented
              label="Whose files"
              value={whose}
              onChange={(value) => setWhose(value === 'all' ? 'all' : 'own')}
              options={[
                { value: 'own', label: 'Mine' },
                { value: 'all', label: 'Everybody’s' },
              ]}
            />
          )
        }
      >
        Files
      </SectionHeading>
      {batches.length === 0 && (
        <p className="text-sm text-ink-soft">You have given none that are still listed. Others have.</p>
      )}
      <ul className="flex flex-col gap-2">
        {batches.map((batch) => (
          <BatchCard
            key={batch.id}
            batch={batch}
            sending={sending}
            isOthers={whose === 'all'}
            {...{ now, timeZone }}
          />
        ))}
      </ul>
    </section>
  );
}

/** Has the page show what was received meanwhile, once a while passes in which nothing is. */
function useRefreshWhenRead(list: FileList): void {
  const router = useRouter();
  const read = list.batches.reduce((sum, { counts }) => sum + counts.done, 0);
  const shown = useRef(read);
  useEffect(() => {
    if (read === shown.current) return;
    const timer = setTimeout(() => {
      shown.current = read;
      router.refresh();
    }, 800);
    return () => clearTimeout(timer);
  }, [read, router]);
}
