'use client';

import { useRouter } from 'next/navigation';
import { useTransition } from 'react';
import { Segmented } from '#components/ui/segmented.tsx';
import { Select } from '#components/ui/select.tsx';
import { languageName } from '#newsroom/settings/languages.ts';
import { type MatrixFilter, matrixAddress } from './matrix-address.ts';

const ANY = 'any';

export function MatrixFilters({ filter, languages }: { filter: MatrixFilter; languages: readonly string[] }) {
  const router = useRouter();
  const [isPending, startTransition] = useTransition();
  const go = (next: MatrixFilter) =>
    startTransition(() => router.replace(matrixAddress(next), { scroll: false }));
  return (
    <search
      aria-label="Filter the translations"
      aria-busy={isPending}
      className="flex flex-wrap items-center gap-2"
    >
      <Segmented
        label="Whose"
        value={filter.mine ? 'mine' : 'all'}
        onChange={(value) => go({ ...filter, mine: value === 'mine' || undefined })}
        options={[
          { value: 'all', label: 'Everybody’s' },
          { value: 'mine', label: 'Mine' },
        ]}
      />
      <Select
        label="Language"
        hideLabel
        size="small"
        className="min-w-36"
        value={filter.language ?? ANY}
        onChange={(id) => go({ ...filter, language: id === ANY ? undefined : String(id) })}
        options={[
          { id: ANY, label: 'All languages' },
          ...languages.map((tag) => ({ id: tag, label: languageName(tag) })),
        ]}
      />
    </search>
  );
}
