'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useMemo, useRef, useState, useTransition } from 'react';
import { useShortcuts } from '#components/desk-shell/use-commands.ts';
import { WhoseAndLanguage } from '#components/story/whose-and-language.tsx';
import { Button } from '#components/ui/button.tsx';
import { cn } from '#components/ui/class-names.ts';
import { SearchField } from '#components/ui/search-field.tsx';
import { Select } from '#components/ui/select.tsx';
import type { BoardFilter } from '#newsroom/board/rules.ts';
import { boardAddress } from './board-address.ts';

const PAUSE_MS = 220;
const ANY = 'any';

type Props = {
  filter: BoardFilter;
  choices: { languages: string[]; sources: { id: string; name: string }[] };
};

/** The board's filters. They live in the address, so that a link shows the same board. */
export function BoardFilters({ filter, choices }: Props) {
  const router = useRouter();
  const [isPending, startTransition] = useTransition();
  const [text, setText] = useState(filter.text ?? '');
  const bar = useRef<HTMLElement>(null);
  const go = (next: BoardFilter) =>
    startTransition(() => router.replace(boardAddress(next), { scroll: false }));

  const latest = useRef({ go, filter });
  latest.current = { go, filter };
  useEffect(() => {
    const { go: goNow, filter: before } = latest.current;
    if (text.trim() === (before.text ?? '')) return;
    const timer = setTimeout(() => goNow({ ...before, text: text.trim() || undefined }), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);

  useShortcuts(
    useMemo(
      () => [
        {
          id: 'board:filter',
          label: 'Filter the stories',
          section: 'Board',
          shortcut: '/',
          run: () => bar.current?.querySelector('input')?.focus(),
        },
      ],
      [],
    ),
  );

  const isFiltered = filter.mine || filter.language || filter.sourceId || filter.text;
  return (
    <search
      ref={bar}
      aria-label="Filter the stories"
      aria-busy={isPending}
      className={cn('flex flex-wrap items-center gap-2 py-3 transition-opacity', isPending && 'opacity-70')}
    >
      <SearchField
        label="Words of the headline or text"
        placeholder="Filter by words"
        shortcut="/"
        value={text}
        onChange={setText}
        onClear={() => go({ ...filter, text: undefined })}
        className="w-full sm:w-64"
      />
      <WhoseAndLanguage
        filter={filter}
        languages={choices.languages}
        change={(chosen) => go({ ...filter, ...chosen })}
      />
      {(choices.sources.length > 0 || filter.sourceId) && (
        <Select
          label="Source"
          hideLabel
          size="small"
          className="min-w-36"
          value={filter.sourceId ?? ANY}
          onChange={(id) => go({ ...filter, sourceId: id === ANY ? undefined : String(id) })}
          options={[
            { id: ANY, label: 'Any source' },
            ...choices.sources.map(({ id, name }) => ({ id, label: name })),
          ]}
        />
      )}
      {isFiltered && (
        <Button
          size="small"
          variant="quiet"
          onPress={() => {
            setText('');
            go({ shelf: filter.shelf });
          }}
        >
          Clear
        </Button>
      )}
    </search>
  );
}
