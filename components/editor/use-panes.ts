'use client';

import { useState } from 'react';
import { useKeptChoice } from './use-kept-choice.ts';
import { useMediaQuery } from './use-media-query.ts';

/** A pane beside the text. Where there is no room for it, `toggle` opens it as a sheet. */
export type Pane = {
  isBeside: boolean;
  isSheetOpen: boolean;
  hasRoom: boolean;
  toggle: () => void;
  setSheetOpen: (isOpen: boolean) => void;
};

function usePane(key: string, hasRoom: boolean): Pane {
  const [isWanted, setWanted] = useKeptChoice(key, true);
  const [isSheetOpen, setSheetOpen] = useState(false);
  return {
    ...{ hasRoom, isSheetOpen, setSheetOpen },
    isBeside: hasRoom && isWanted,
    toggle: () => (hasRoom ? setWanted(!isWanted) : setSheetOpen(true)),
  };
}

/** What stands beside the text on a screen of this width. The source of a translation comes before everything else. */
export function usePanes(isTranslation: boolean) {
  const isMedium = useMediaQuery('(min-width: 1024px)');
  const isWide = useMediaQuery('(min-width: 1180px)');
  const isVeryWide = useMediaQuery('(min-width: 1500px)');
  const source = usePane('nightdesk-story-source', isTranslation && isMedium);
  const around = usePane('nightdesk-story-panel', isVeryWide && !source.isBeside);
  const [isSheetOpen, setSheetOpen] = useState(false);
  const hasRoom = source.isBeside ? isVeryWide : isWide;
  const notes: Pane = {
    ...{ hasRoom, isSheetOpen, setSheetOpen },
    isBeside: hasRoom,
    toggle: () => setSheetOpen(true),
  };
  return { source, around, notes };
}

export type Panes = ReturnType<typeof usePanes>;
