'use client';

import { MessageSquare } from 'lucide-react';
import type { ReactNode, RefObject } from 'react';
import { Button } from '#components/ui/button.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { VisuallyHidden } from '#components/ui/visually-hidden.tsx';
import type { Thread } from '#newsroom/annotation/schema.ts';
import { useSession, useSnapshot } from '../session-context.ts';
import { AlignedThreads } from './aligned-threads.tsx';
import { LostPlaces } from './lazy-forms.tsx';
import { NoteFilters } from './note-filters.tsx';
import { ThreadCard } from './thread-card.tsx';
import type { Notes } from './use-notes.ts';

type NotesColumnProps = {
  notes: Notes;
  composer: ReactNode;
  page: RefObject<HTMLElement | null>;
  /** Beside the text, or in a list of its own (a sheet on a narrow screen). */
  aligned: boolean;
  now: string;
  timeZone: string;
};

/** Every note of the story: the open ones beside their words, those whose words are gone, and the resolved. */
export function NotesColumn({ notes, composer, page, aligned, now, timeZone }: NotesColumnProps) {
  const session = useSession();
  const { all, shown, focused, filter, setFilter } = notes;
  const { state } = filter;
  const hasThreads = useSnapshot((snapshot) => snapshot.hasThreads);
  const card = (thread: Thread, showsQuote = false) => (
    <ThreadCard
      {...{ thread, showsQuote, now, timeZone }}
      isFocused={thread.id === focused}
      places={state === 'gone' ? <LostPlaces thread={thread} /> : undefined}
    />
  );
  const list = (
    <ul className="flex flex-col gap-2">
      {shown.map((thread) => (
        // Of a long list only what is on the screen is laid out.
        <li key={thread.id} className="[contain-intrinsic-size:auto_7rem] [content-visibility:auto]">
          {card(thread, true)}
        </li>
      ))}
    </ul>
  );
  const at = shown.findIndex(({ id }) => id === focused);
  const isBesideWords = state === 'open' && aligned;
  const isEmpty = state === 'open' && all.open.length === 0 && !composer;
  return (
    <div className="flex flex-col gap-3">
      {hasThreads && (
        <NoteFilters {...{ all, filter, setFilter }}>
          {isEmpty && aligned && (
            <p className="text-xs text-ink-soft">
              No open notes.{session.mayAnnotate && ' Select words to begin one.'}
            </p>
          )}
        </NoteFilters>
      )}
      {hasThreads && isEmpty && !aligned && (
        <EmptyState icon={MessageSquare} title="No open notes">
          {session.mayAnnotate &&
            'Select words of the story to begin one: a comment, a fact-check, an explainer for readers.'}
        </EmptyState>
      )}
      <div role="status">
        <VisuallyHidden>{at >= 0 ? `Note ${at + 1} of ${shown.length}` : ''}</VisuallyHidden>
      </div>
      {shown.length === 0 && all[state].length > 0 && (
        <div className="flex flex-col items-start gap-2 text-sm text-ink-soft">
          <p>None of the notes is one of these.</p>
          <Button size="small" onPress={() => setFilter({ whose: 'all', kind: 'all' })}>
            Show all of them
          </Button>
        </div>
      )}
      {!isBesideWords && composer}
      {state === 'gone' && (
        <section aria-label="Notes whose words are gone" className="flex flex-col gap-2">
          <p className="text-xs text-ink-soft">
            The words that these notes were on are no longer in the story. They still count.
          </p>
          {list}
        </section>
      )}
      {state === 'resolved' && list}
      {isBesideWords && <AlignedThreads threads={shown} {...{ focused, page, composer, card }} />}
      {state === 'open' && !aligned && <>{list}</>}
    </div>
  );
}
