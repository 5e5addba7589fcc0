'use client';

import { useRouter } from 'next/navigation';
import { useMemo } from 'react';
import type { Command } from '#components/desk-shell/command-registry.ts';
import { useCommands, useShortcuts } from '#components/desk-shell/use-commands.ts';
import type { EditorSession } from './session.ts';
import { barGroups, itemsWithKeys, type Opens } from './toolbar/items.ts';

const TEXT = 'Story text';

/** The editor in the palette and in the list of keys. */
export function useEditorCommands(
  session: EditorSession,
  open: (what: Opens) => void,
  step: (by: 1 | -1) => void,
) {
  const commands = useMemo<Command[]>(
    () =>
      itemsWithKeys.map(({ id, label, shortcut, does }) => ({
        ...{ id: `story-${id}`, label, shortcut, section: TEXT },
        run: () => ('run' in does ? session.run(does.run) : open(does.opens)),
      })),
    [session, open],
  );
  useCommands(commands);

  const router = useRouter();
  const { storyId } = session.start;
  const places = useMemo<Command[]>(
    () => [
      {
        ...{ id: 'story-history', label: 'History: compare and restore versions', section: TEXT },
        run: () => router.push(`/desk/stories/${storyId}/history`),
      },
    ],
    [router, storyId],
  );
  useCommands(places);

  const keys = useMemo<Command[]>(() => {
    const ofText = barGroups
      .flat()
      .filter((item) => item.shortcut && !itemsWithKeys.includes(item))
      .map(({ id, label, shortcut = '', does }) => ({
        ...{ id: `text-${id}`, label, section: TEXT },
        // The text listens to these itself. Named like this they are listed, and taken from no other field.
        shortcut: shortcut.replace('Mod', 'Ctrl'),
        run: () => 'run' in does && session.run(does.run),
      }));
    return [
      ...ofText,
      { id: 'note-next', label: 'Next note', section: TEXT, shortcut: 'Alt+ArrowDown', run: () => step(1) },
      {
        id: 'note-previous',
        label: 'Previous note',
        section: TEXT,
        shortcut: 'Alt+ArrowUp',
        run: () => step(-1),
      },
    ];
  }, [session, step]);
  useShortcuts(keys);
}
