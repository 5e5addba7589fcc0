'use client';

import { ArrowDownToLine, ArrowUpFromLine, Ellipsis } from 'lucide-react';
import { useRef } from 'react';
import { IconButton } from '#components/ui/icon-button.tsx';
import { Menu, MenuItem, MenuTrigger } from '#components/ui/menu.tsx';
import { toast } from '#components/ui/toast.tsx';
import { useSession } from '../session-context.ts';

type Imported = { placed: number; withoutWords: number; known: number; leftOut: string[] };

/** Notes as a file that other annotation tools write and read: out, and in. */
export function ExchangeMenu() {
  const session = useSession();
  const input = useRef<HTMLInputElement>(null);
  const address = `/api/stories/${session.start.storyId}/annotations.jsonld`;

  const bring = async (file: File) => {
    const headers = { 'Content-Type': 'application/ld+json' };
    const response = await fetch(address, { method: 'POST', headers, body: file }).catch(() => null);
    if (!response?.ok) {
      const problem = (await response?.json().catch(() => null)) as { detail?: string } | null;
      const description = problem?.detail ?? 'Nightdesk does not answer. Try again in a moment.';
      toast({ tone: 'danger', title: 'The notes were not imported', description });
      return;
    }
    const answer = (await response.json()) as Imported;
    toast({ title: 'The notes are imported', description: importWords(answer) });
    await session.connection.refreshThreads();
  };

  return (
    <>
      <MenuTrigger>
        <IconButton size="small" label="Export and import of notes">
          <Ellipsis />
        </IconButton>
        <Menu placement="bottom end">
          <MenuItem href={address} download="annotations.jsonld" icon={<ArrowDownToLine />}>
            Export the notes
          </MenuItem>
          {session.mayAnnotate && (
            <MenuItem
              icon={<ArrowUpFromLine />}
              detail="Web Annotations, JSON-LD"
              onAction={() => input.current?.click()}
            >
              Import notes…
            </MenuItem>
          )}
        </Menu>
      </MenuTrigger>
      <input
        ref={input}
        type="file"
        hidden
        aria-label="File of notes"
        accept=".jsonld,.json,application/ld+json,application/json"
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file) void bring(file);
          event.target.value = '';
        }}
      />
    </>
  );
}

/** “3 on their words, 1 whose words are not here, 2 were here already.” */
function importWords({ placed, withoutWords, known, leftOut }: Imported): string {
  const parts = [
    `${placed} on their words`,
    ...(withoutWords > 0 ? [`${withoutWords} whose words are not here`] : []),
    ...(known > 0 ? [`${known} ${known === 1 ? 'was' : 'were'} here already`] : []),
    ...(leftOut.length > 0 ? [`${leftOut.length} empty or too long`] : []),
  ];
  return `${parts.join(', ')}.`;
}
