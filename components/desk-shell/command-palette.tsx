'use client';

import { Search } from 'lucide-react';
import { useState } from 'react';
import { Autocomplete, useFilter } from 'react-aria-components/Autocomplete';
import { Dialog } from 'react-aria-components/Dialog';
import { Header, Menu, MenuItem, MenuSection } from 'react-aria-components/Menu';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { Input, SearchField } from 'react-aria-components/SearchField';
import { flushSync } from 'react-dom';
import { cn } from '#components/ui/class-names.ts';
import { Kbd } from '#components/ui/kbd.tsx';
import { lineClass } from '#components/ui/option-class.ts';
import { StateBadge } from '#components/ui/state-badge.tsx';
import { signOfState } from '#components/ui/state-signs.ts';
import { useAllCommands } from './use-commands.ts';
import { type SearchStories, useStorySearch } from './use-story-search.ts';

export type PaletteProps = {
  isOpen: boolean;
  onOpenChange: (open: boolean) => void;
  searchStories: SearchStories;
  openStory: (id: string) => void;
  /** What was typed before it was there. */
  typed: string;
};

/** One box for everything: the commands of this page, the places of the desk, and any story by its words. */
export function CommandPalette({ isOpen, onOpenChange, ...props }: PaletteProps) {
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      isDismissable
      className="fixed inset-0 z-50 flex items-start justify-center bg-veil p-2 data-entering:animate-fade-in sm:pt-[14vh]"
    >
      <Modal className="w-full max-w-xl overflow-hidden rounded-xl bg-raised shadow-modal inset-ring inset-ring-line data-entering:animate-rise-in">
        <Dialog aria-label="Commands" className="outline-none">
          <PaletteBody {...props} close={() => onOpenChange(false)} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function PaletteBody({
  searchStories,
  openStory,
  typed,
  close,
}: Omit<PaletteProps, 'isOpen' | 'onOpenChange'> & { close: () => void }) {
  const [query, setQuery] = useState(typed);
  const { contains } = useFilter({ sensitivity: 'base' });
  const found = useStorySearch(query, searchStories);
  const commands = useAllCommands().filter((command) => command.inPalette);
  const sections = Map.groupBy(commands, (command) => command.section);

  const run = (action: () => void) => {
    // Done once it is gone and has given the focus back: it took the cursor that a command had put away again.
    flushSync(close);
    requestAnimationFrame(action);
  };
  const nothing = {
    idle: 'Nothing by that name. Try a word of the headline.',
    searching: 'Looking…',
    failed: 'Stories could not be searched just now. Commands still work.',
  }[found.state];

  return (
    <Autocomplete
      inputValue={query}
      onInputChange={setQuery}
      filter={(text, input, node) => String(node.key).startsWith('story:') || contains(text, input)}
    >
      <SearchField
        aria-label="Find a story or a command"
        autoFocus
        className="flex items-center gap-3 border-b border-line px-4"
      >
        <Search aria-hidden className="size-4.5 shrink-0 text-ink-faint" />
        <Input
          dir="auto"
          placeholder="Find a story, go to, do"
          // The text may have the focus back before the key's letter comes: a paragraph was broken there.
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.nativeEvent.isComposing) event.preventDefault();
          }}
          className="h-12 w-full bg-transparent text-lg outline-none placeholder:text-ink-faint [&::-webkit-search-cancel-button]:hidden"
        />
        <Kbd keys="Escape" />
      </SearchField>
      <Menu
        aria-label="Results"
        className="max-h-[min(26rem,60dvh)] overflow-auto p-1.5 outline-none"
        renderEmptyState={() => <p className="px-3 py-6 text-center text-sm text-ink-soft">{nothing}</p>}
      >
        {found.stories.length > 0 && (
          <MenuSection id="stories">
            <SectionTitle>Stories</SectionTitle>
            {found.stories.map((story) => (
              <MenuItem
                key={story.id}
                id={`story:${story.id}`}
                textValue={story.headline}
                onAction={() => run(() => openStory(story.id))}
                className={cn(lineClass, 'data-focused:bg-accent-wash')}
              >
                <StateBadge tone={story.state} sign={signOfState(story.state)} signOnly plain />
                <span className="min-w-0 flex-1 truncate">
                  <bdi lang={story.language}>{story.headline}</bdi>
                </span>
                <span className="text-xs text-ink-faint">{story.language}</span>
              </MenuItem>
            ))}
          </MenuSection>
        )}
        {[...sections].map(([section, entries]) => (
          <MenuSection key={section} id={section}>
            <SectionTitle>{section}</SectionTitle>
            {entries.map((command) => (
              <MenuItem
                key={command.id}
                id={command.id}
                textValue={command.label}
                onAction={() => run(command.run)}
                className={cn(lineClass, 'data-focused:bg-accent-wash')}
              >
                <span className="flex-1 truncate">{command.label}</span>
                {command.shortcut && <Kbd keys={command.shortcut} />}
              </MenuItem>
            ))}
          </MenuSection>
        ))}
      </Menu>
    </Autocomplete>
  );
}

function SectionTitle({ children }: { children: string }) {
  return <Header className="px-2 pt-2 pb-1 text-2xs font-medium text-ink-faint">{children}</Header>;
}
