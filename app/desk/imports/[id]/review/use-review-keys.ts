'use client';

import { useMemo } from 'react';
import { useCommands, useShortcuts } from '#components/desk-shell/use-commands.ts';
import { ledgerSigns } from '#components/ui/ledger-signs.ts';
import type { EditableKind } from '#newsroom/importing/schema.ts';
import { kindKeys, kinds } from './kind-keys.ts';

export type ReviewKeys = {
  walk: (by: 1 | -1) => void;
  toUnsure: () => void;
  choose: (kind: EditableKind) => void;
  toggle: () => void;
  cutHere: () => void;
  undo: () => void;
  accept: () => void;
};

const none: [] = [];

/** The keys of the review. All of them stand in the list that `?` shows. */
export function useReviewKeys(isOpen: boolean, keys: ReviewKeys): void {
  const { walk, toUnsure, choose, toggle, cutHere, undo, accept } = keys;
  const bound = useMemo(() => {
    const key = (id: string, label: string, shortcut: string, run: () => void) => ({
      id: `review:${id}`,
      label,
      shortcut,
      run,
      section: 'Review',
    });
    return [
      key('down', 'Next part', 'ArrowDown', () => walk(1)),
      key('up', 'Part before', 'ArrowUp', () => walk(-1)),
      key('j', 'Next part', 'j', () => walk(1)),
      key('k', 'Part before', 'k', () => walk(-1)),
      key('unsure', 'Next unsure part', 'u', toUnsure),
      key('toggle', 'Set aside or restore', 'Space', toggle),
      key('cut', 'Cut where the text was pressed', 'x', cutHere),
      key('undo', 'Undo', 'Mod+z', undo),
      ...kinds.map((kind) => ({
        ...key(kind, ledgerSigns[kind].label, kindKeys[kind], () => choose(kind)),
        section: 'This part is',
      })),
    ];
  }, [walk, toUnsure, choose, toggle, cutHere, undo]);
  const commands = useMemo(
    () => [
      { id: 'review:accept', label: 'Make the story', section: 'Review', shortcut: 'Enter', run: accept },
    ],
    [accept],
  );
  useShortcuts(isOpen ? bound : none);
  useCommands(isOpen ? commands : none);
}
