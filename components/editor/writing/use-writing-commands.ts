'use client';

import { useMemo } from 'react';
import type { Command } from '#components/desk-shell/command-registry.ts';
import { useCommands } from '#components/desk-shell/use-commands.ts';
import type { EditorSession } from '../session.ts';
import type { Opens } from '../toolbar/items.ts';
import { writingItems } from '../toolbar/writing-items.ts';
import type { FocusMode } from './use-focus-mode.ts';

const SECTION = 'Writing';

/** What helps to write, in the palette. */
export function useWritingCommands(
  session: EditorSession,
  open: (what: Opens) => void,
  focus: FocusMode,
  printNotes: () => void,
): void {
  const { isOn, toggle } = focus;
  const commands = useMemo<Command[]>(
    () => [
      ...writingItems.map(({ id, label, shortcut, does }) => ({
        ...{ id: `writing-${id}`, label, section: SECTION },
        // The text listens to Mod-F itself: elsewhere on the page it is the browser's.
        shortcut: shortcut === 'Mod+f' ? undefined : shortcut,
        run: () => ('run' in does ? session.run(does.run) : open(does.opens)),
      })),
      {
        ...{ id: 'writing-focus', section: SECTION, shortcut: 'Mod+Alt+f', run: toggle },
        label: isOn ? 'Show everything again' : 'Only the text, until Escape',
      },
      { id: 'writing-print', label: 'Print the story', section: SECTION, run: () => window.print() },
      {
        ...{ id: 'writing-print-notes', label: 'Print the story with its notes', section: SECTION },
        run: printNotes,
      },
    ],
    [session, open, isOn, toggle, printNotes],
  );
  useCommands(commands);
}
