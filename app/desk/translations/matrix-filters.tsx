'use client';

import { useRouter } from 'next/navigation';
import { useTransition } from 'react';
import { WhoseAndLanguage } from '#components/story/whose-and-language.tsx';
import { type MatrixFilter, matrixAddress } from './matrix-address.ts';

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
      <WhoseAndLanguage
        filter={filter}
        languages={languages}
        change={(chosen) => go({ ...filter, ...chosen })}
      />
    </search>
  );
}
