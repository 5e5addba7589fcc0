'use client';

import { BookOpenText, MessageSquare, PanelLeft } from 'lucide-react';
import type { ReactNode } from 'react';
import { IconButton } from '#components/ui/icon-button.tsx';
import { WritingMode } from '../suggesting/writing-mode.tsx';
import { barGroups } from '../toolbar/items.ts';
import { Toolbar } from '../toolbar/toolbar.tsx';
import type { Panes } from '../use-panes.ts';
import { Presence } from './presence.tsx';
import { SaveIndicator } from './save-indicator.tsx';

type EditorHeaderProps = {
  panes: Panes;
  hasSource: boolean;
  openNotes: number;
  standing: ReactNode;
  actions: ReactNode;
};

/** Where the story stands, who is here, whether it is saved, what comes next; below it, the tools for the text: two rows. */
export function EditorHeader({ panes, hasSource, openNotes, standing, actions }: EditorHeaderProps) {
  const { source, around, notes } = panes;
  return (
    <header data-chrome className="@container sticky top-12 z-20 border-b border-line bg-surface">
      <div className="flex min-h-11 items-center gap-3 px-3 py-1.5 @max-2xl:flex-wrap @max-2xl:gap-x-1.5 @max-2xl:gap-y-2">
        <IconButton
          size="small"
          label={around.isBeside ? 'Hide the outline' : 'Outline, languages, history'}
          onPress={around.toggle}
        >
          <PanelLeft className="rtl:-scale-x-100" />
        </IconButton>
        {hasSource && (
          <IconButton
            size="small"
            label={source.isBeside ? 'Hide the source' : 'Source'}
            onPress={source.toggle}
          >
            <BookOpenText />
          </IconButton>
        )}
        {/* On a telephone what does not fit goes into a second row one by one, so that none needs a third. */}
        <div className="min-w-0 overflow-hidden @max-2xl:grow @max-2xl:basis-[min-content]">{standing}</div>
        <div className="ms-auto flex shrink-0 items-center gap-3 @max-2xl:contents">
          <Presence />
          <SaveIndicator />
          <div className="flex items-center gap-3 @max-2xl:ms-auto @max-2xl:gap-1.5">
            {!notes.isBeside && (
              <IconButton size="small" label={`Notes (${openNotes} open)`} onPress={notes.toggle}>
                <MessageSquare />
              </IconButton>
            )}
            {actions}
          </div>
        </div>
      </div>
      <div className="flex items-center gap-2 px-3 pb-1.5">
        <WritingMode />
        <Toolbar
          label="Text"
          groups={barGroups}
          className="flex min-w-0 flex-1 items-center overflow-x-auto [scrollbar-width:none] md:justify-center-safe"
        />
      </div>
    </header>
  );
}
