'use client';

import { useRouter } from 'next/navigation';
import { useMemo } from 'react';
import type { Command } from './command-registry.ts';
import type { NavigationItem, Place } from './navigation.ts';
import { toggleRail } from './rail-width.ts';
import { chooseTheme } from './theme.ts';
import { useCommands, useShortcuts } from './use-commands.ts';

type ShellCommandsProps = {
  places: readonly NavigationItem[];
  openPalette: () => void;
  showShortcuts: () => void;
};

const withAlso = (places: readonly NavigationItem[]): Place[] =>
  places.flatMap((place) => [place, ...(place.also ?? [])]);

/** The commands that are there on every page. Draws nothing. */
export function ShellCommands({ places, openPalette, showShortcuts }: ShellCommandsProps) {
  const router = useRouter();
  const commands = useMemo<Command[]>(
    () => [
      ...withAlso(places).map((place) => ({
        id: `go:${place.href}`,
        label: place.label,
        section: 'Go to',
        shortcut: place.shortcut,
        run: () => router.push(place.href),
      })),
      { id: 'theme:light', label: 'Light theme', section: 'Look', run: () => chooseTheme('light') },
      { id: 'theme:dark', label: 'Dark theme', section: 'Look', run: () => chooseTheme('dark') },
      { id: 'theme:system', label: 'Theme as the system', section: 'Look', run: () => chooseTheme('system') },
      { id: 'rail', label: 'Fold or unfold the rail', section: 'Look', shortcut: '[', run: toggleRail },
      { id: 'keyboard', label: 'Keyboard', section: 'Help', shortcut: '?', run: showShortcuts },
    ],
    [places, router, showShortcuts],
  );
  const keys = useMemo<Command[]>(
    () => [
      {
        id: 'palette',
        label: 'Find a story, go to, do',
        section: 'Help',
        shortcut: 'Mod+k',
        run: openPalette,
      },
    ],
    [openPalette],
  );
  useCommands(commands);
  useShortcuts(keys);
  return null;
}
