'use client';

import { TriangleAlert } from 'lucide-react';
import { type ReactNode, type RefObject, useState } from 'react';
import { Segmented } from '#components/ui/segmented.tsx';
import type { Thread } from '#newsroom/annotation/schema.ts';
import { AlignedThreads } from './aligned-threads.tsx';
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

type Filter = 'open' | 'gone' | 'resolved';

/** Every note of the story: the open ones beside their words, those whose words are gone, and the resolved. */
export function NotesColumn({ notes, composer, page, aligned, now, timeZone }: NotesColumnProps) {
  const [chosen, setChosen] = useState<Filter>('open');
  const { focused, inText, gone, resolved } = notes;
  // What is empty can't be looked at: a last resolved note that is reopened leads back to the open ones.
  const filter =
    (chosen === 'gone' && gone.length === 0) || (chosen === 'resolved' && resolved.length === 0)
      ? 'open'
      : chosen;
  const card = (thread: Thread, showsQuote = false) => (
    <ThreadCard {...{ thread, showsQuote, now, timeZone }} isFocused={thread.id === focused} />
  );
  const list = (threads: readonly Thread[]) => (
    <ul className="flex flex-col gap-2">
      {threads.map((thread) => (
        <li key={thread.id}>{card(thread, true)}</li>
      ))}
    </ul>
  );
  const options = [
    { value: 'open', label: `Open ${inText.length}` },
    ...(gone.length > 0
      ? [{ value: 'gone', label: `Words gone ${gone.length}`, icon: <TriangleAlert aria-hidden /> }]
      : []),
    ...(resolved.length > 0 ? [{ value: 'resolved', label: `Resolved ${resolved.length}` }] : []),
  ];
  return (
    <div className="flex flex-col gap-3">
      {options.length > 1 && (
        <Segmented
          label="Which notes"
          value={filter}
          onChange={(value) => setChosen(value as Filter)}
          options={options}
          className="self-start"
        />
      )}
      {filter !== 'open' && composer}
      {filter === 'gone' && (
        <section aria-label="Notes whose words are gone" className="flex flex-col gap-2">
          <p className="text-xs text-ink-soft">
            The words that these notes were on are no longer in the story. They still count.
          </p>
          {list(gone)}
        </section>
      )}
      {filter === 'resolved' && list(resolved)}
      {filter === 'open' && aligned && (
        <AlignedThreads threads={inText} {...{ focused, page, composer, card }} />
      )}
      {filter === 'open' && !aligned && (
        <>
          {composer}
          {inText.length === 0 && !composer && (
            <p className="text-sm text-ink-soft">No open notes. Select words and choose Note to begin one.</p>
          )}
          {list(inText)}
        </>
      )}
    </div>
  );
}
