'use client';

import { useRouter } from 'next/navigation';
import { Segmented } from '#components/ui/segmented.tsx';

export function StateFilter({ state }: { state: string }) {
  const router = useRouter();
  return (
    <Segmented
      label="Which imports"
      value={state}
      onChange={(value) => router.push(value === 'all' ? '/desk/import' : `/desk/import?state=${value}`)}
      options={[
        { value: 'all', label: 'All' },
        { value: 'review', label: 'To review' },
        { value: 'unreadable', label: 'Not read' },
        { value: 'discarded', label: 'Discarded' },
      ]}
    />
  );
}
