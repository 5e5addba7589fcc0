import { FilePlus2, Newspaper } from 'lucide-react';
import type { Metadata } from 'next';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { ButtonLink } from '#components/ui/link.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { boardChoices, boardCounts, boardPage, mayWantLanguages } from '#newsroom/board/queries.ts';
import { cursorText, readCursor } from '#newsroom/board/rules.ts';
import { waitingForYou } from '#newsroom/board/waiting-for-you.ts';
import { can } from '#newsroom/permissions.ts';
import { newsroomSettings } from '#newsroom/settings/queries.ts';
import { requireAbility } from '#server/page.ts';
import { boardAddress, filterOf } from './board-address.ts';
import { BoardFilters } from './board-filters.tsx';
import { shown } from './board-story.ts';
import { ShelfTabs } from './shelf-tabs.tsx';
import { StoryTable } from './story-table.tsx';
import { WaitingList } from './waiting-list.tsx';

export const metadata: Metadata = { title: 'Board' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function BoardPage({ searchParams }: Props) {
  const actor = await requireAbility('desk.enter');
  const query = await searchParams;
  const filter = filterOf(query);
  const after = readCursor(typeof query.after === 'string' ? query.after : undefined);
  const [board, counts, choices, mine, { timeZone, languages }] = await Promise.all([
    boardPage(actor, filter, after),
    boardCounts(actor, filter),
    boardChoices(actor),
    waitingForYou(actor),
    newsroomSettings(),
  ]);
  const now = new Date().toISOString();
  const isFiltered = boardAddress(filter) !== '/desk';
  return (
    <>
      <PageHeader
        title="Board"
        actions={
          <>
            {can(actor, 'import.create') && <ButtonLink href="/desk/import">Import copy</ButtonLink>}
            {can(actor, 'story.create') && (
              <ButtonLink href="/desk/stories/new" variant="primary">
                <FilePlus2 aria-hidden />
                New story
              </ButtonLink>
            )}
          </>
        }
      />
      <WaitingList {...mine} {...{ now, timeZone }} />
      <section aria-label="Stories" className="pt-4">
        <ShelfTabs filter={filter} counts={counts} />
        <BoardFilters filter={filter} choices={choices} />
        {board.stories.length > 0 ? (
          <StoryTable
            key={boardAddress(filter)}
            stories={board.stories.map(shown)}
            wantable={mayWantLanguages(actor) ? languages : []}
            {...{ now, timeZone }}
          />
        ) : (
          <EmptyState
            icon={Newspaper}
            title={isFiltered ? 'No story here' : 'No stories yet'}
            action={
              isFiltered && (
                <ButtonLink href="/desk" size="small">
                  Show all stories
                </ButtonLink>
              )
            }
          >
            {isFiltered
              ? 'None that you may see fits this filter.'
              : 'A story begins as a draft of yours, or as copy that somebody imports.'}
          </EmptyState>
        )}
        <p className="flex gap-2 pt-4">
          {after && <ButtonLink href={boardAddress(filter)}>Latest stories</ButtonLink>}
          {board.next && (
            <ButtonLink href={boardAddress(filter, cursorText(board.next))}>Earlier stories</ButtonLink>
          )}
        </p>
      </section>
    </>
  );
}
