'use client';

import { Languages } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import type { Selection } from 'react-aria-components/Table';
import { useShortcuts } from '#components/desk-shell/use-commands.ts';
import { Checkbox } from '#components/ui/checkbox.tsx';
import { RelativeTime } from '#components/ui/relative-time.tsx';
import { StateBadge } from '#components/ui/state-badge.tsx';
import { editorialSigns, publicationSigns } from '#components/ui/state-signs.ts';
import { Cell, Column, Row, Table, TableBody, TableHeader } from '#components/ui/table.tsx';
import type { ShownStory } from './board-story.ts';
import { HindranceSigns } from './hindrance-signs.tsx';
import { SelectionBar } from './selection-bar.tsx';

type Props = {
  stories: ShownStory[];
  now: string;
  timeZone: string;
  /** Languages that selected stories can be asked for in; empty for whoever may not ask. */
  wantable: string[];
};

/** The stories, a row each: walked with j and k, selected with x, opened with Enter. */
export function StoryTable({ stories, now, timeZone, wantable }: Props) {
  const selects = wantable.length > 0;
  const [selected, setSelected] = useState<Selection>(new Set());
  const table = useRef<HTMLDivElement>(null);
  useShortcuts(
    useMemo(() => {
      const focusRow = () => table.current?.querySelector<HTMLElement>('tbody [role=row]')?.focus();
      const key = (id: string, label: string, shortcut: string) => ({
        id,
        label,
        shortcut,
        section: 'Board',
        run: focusRow,
      });
      return [
        key('board:next', 'Next story', 'j'),
        key('board:before', 'Story before', 'k'),
        key('board:select', 'Select the story', 'x'),
        key('board:open', 'Open the story', 'Enter'),
      ];
    }, []),
  );
  const ids = selected === 'all' ? stories.map(({ id }) => id) : [...selected].map(String);
  return (
    <div ref={table}>
      <Table
        aria-label="Stories"
        selectionMode={selects ? 'multiple' : 'none'}
        selectionBehavior="toggle"
        selectedKeys={selected}
        onSelectionChange={setSelected}
        className="max-md:[&_td:nth-last-child(-n+6)]:hidden max-md:[&_thead]:hidden md:max-xl:[&_:is(td,th):nth-last-child(2)]:hidden md:max-xl:[&_:is(td,th):nth-last-child(3)]:hidden"
      >
        <TableHeader>
          {selects && (
            <Column>
              <span className="sr-only">Select</span>
            </Column>
          )}
          <Column isRowHeader>Headline</Column>
          <Column>State</Column>
          <Column>Language</Column>
          <Column>Author</Column>
          <Column>Reviewer</Column>
          <Column>Source</Column>
          <Column align="end">Age</Column>
        </TableHeader>
        <TableBody>
          {stories.map((story) => (
            <Row key={story.id} id={story.id} href={`/desk/stories/${story.id}`} textValue={story.headline}>
              {selects && (
                <Cell className="w-8 pe-0!">
                  <span className="opacity-0 transition-opacity group-focus-within/row:opacity-100 group-hover/row:opacity-100 group-data-selected/row:opacity-100 pointer-coarse:opacity-100">
                    <Checkbox slot="selection" aria-label="Select">
                      {''}
                    </Checkbox>
                  </span>
                </Cell>
              )}
              <Cell className="w-full max-w-0 min-w-60 py-1.5">
                <span className="flex items-center gap-2">
                  {story.isTranslation && (
                    <Languages aria-label="A translation" className="size-3.5 shrink-0 text-ink-faint" />
                  )}
                  <span lang={story.language} dir="auto" className="truncate font-medium">
                    {story.headline || <span className="font-normal text-ink-faint">Untitled story</span>}
                  </span>
                </span>
                <span className="flex items-center gap-3 text-xs text-ink-faint empty:hidden">
                  {story.slug && <bdi className="truncate max-md:hidden">{story.slug}</bdi>}
                  <span className="flex flex-wrap items-center gap-x-3 md:hidden">
                    <Standing story={story} />
                    <span>{story.language}</span>
                    <bdi>{story.author}</bdi>
                    <RelativeTime at={story.changedAt} {...{ now, timeZone }} />
                  </span>
                  <HindranceSigns hindrances={story.hindrances} />
                </span>
              </Cell>
              <Cell>
                <Standing story={story} />
              </Cell>
              <Cell className="text-ink-soft">{story.language}</Cell>
              <Cell className="max-w-36 text-ink-soft">
                <bdi className="block w-fit max-w-full truncate">{story.author}</bdi>
              </Cell>
              <Cell className="max-w-36 text-ink-soft">
                <bdi className="block w-fit max-w-full truncate">{story.reviewer ?? '–'}</bdi>
              </Cell>
              <Cell className="max-w-36 text-ink-soft">
                <bdi className="block w-fit max-w-full truncate">{story.source ?? '–'}</bdi>
              </Cell>
              <Cell align="end" className="whitespace-nowrap text-ink-soft">
                <RelativeTime at={story.changedAt} {...{ now, timeZone }} />
              </Cell>
            </Row>
          ))}
        </TableBody>
      </Table>
      {ids.length > 0 && <SelectionBar ids={ids} wantable={wantable} clear={() => setSelected(new Set())} />}
    </div>
  );
}

/** Where a story stands on both axes. Of what is out as it was approved, that it is out says it all. */
function Standing({ story: { state, publicationState } }: { story: ShownStory }) {
  const isOut = publicationState !== 'unpublished';
  return (
    <span className="flex items-start gap-x-3 md:flex-col">
      {!(isOut && state === 'approved') && <StateBadge tone={state} sign={editorialSigns[state]} plain />}
      {isOut && <StateBadge tone={publicationState} sign={publicationSigns[publicationState]} plain />}
    </span>
  );
}
