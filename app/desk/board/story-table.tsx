'use client';

import { Languages } from 'lucide-react';
import { useState } from 'react';
import type { Selection } from 'react-aria-components/Table';
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
  const [selected, setSelected] = useState<Selection>(new Set());
  const ids = selected === 'all' ? stories.map(({ id }) => id) : [...selected].map(String);
  return (
    <>
      <Table
        aria-label="Stories"
        selectionMode={wantable.length > 0 ? 'multiple' : 'none'}
        selectionBehavior="toggle"
        selectedKeys={selected}
        onSelectionChange={setSelected}
      >
        <TableHeader>
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
              <Cell className="max-w-0 min-w-60 w-full py-1.5">
                <span className="flex items-center gap-2">
                  {story.isTranslation && (
                    <Languages aria-label="A translation" className="size-3.5 shrink-0 text-ink-faint" />
                  )}
                  <span lang={story.language} dir="auto" className="truncate font-medium">
                    {story.headline || <span className="font-normal text-ink-faint">Untitled story</span>}
                  </span>
                </span>
                <span className="flex items-center gap-3 text-xs text-ink-faint empty:hidden">
                  {story.slug && <bdi className="truncate">{story.slug}</bdi>}
                  <HindranceSigns hindrances={story.hindrances} />
                </span>
              </Cell>
              <Cell>
                <span className="flex flex-col items-start">
                  <StateBadge tone={story.state} sign={editorialSigns[story.state]} plain />
                  {story.publicationState !== 'unpublished' && (
                    <StateBadge
                      tone={story.publicationState}
                      sign={publicationSigns[story.publicationState]}
                      plain
                    />
                  )}
                </span>
              </Cell>
              <Cell className="text-ink-soft">{story.language}</Cell>
              <Cell className="max-w-36 text-ink-soft">
                <bdi className="block truncate">{story.author}</bdi>
              </Cell>
              <Cell className="max-w-36 text-ink-soft">
                <bdi className="block truncate">{story.reviewer ?? '–'}</bdi>
              </Cell>
              <Cell className="max-w-36 text-ink-soft">
                <bdi className="block truncate">{story.source ?? '–'}</bdi>
              </Cell>
              <Cell align="end" className="whitespace-nowrap text-ink-soft">
                <RelativeTime at={story.changedAt} {...{ now, timeZone }} />
              </Cell>
            </Row>
          ))}
        </TableBody>
      </Table>
      {ids.length > 0 && <SelectionBar ids={ids} wantable={wantable} clear={() => setSelected(new Set())} />}
    </>
  );
}
