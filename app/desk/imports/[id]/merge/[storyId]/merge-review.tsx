'use client';

import { useState } from 'react';
import { EmbargoNotice } from '#app/desk/imports/[id]/review/embargo-notice.tsx';
import { Button } from '#components/ui/button.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { Link } from '#components/ui/link.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { SectionHeading } from '#components/ui/section-heading.tsx';
import type { Choice, Piece } from '#newsroom/merging/schema.ts';
import { directionOf } from '#newsroom/settings/languages.ts';
import type { ComparedMerge } from './compared-merge.ts';
import { ConflictCard } from './conflict-card.tsx';
import { MergePiece } from './merge-piece.tsx';
import { useMerge } from './use-merge.ts';

/** What an update changes in the story that was made of an earlier copy, and the choice where both changed the same. */
export function MergeReview({ merge: compared }: { merge: ComparedMerge }) {
  const { update, story, language, timeZone, pieces, conflicts } = compared;
  const [choices, setChoices] = useState<Record<string, Choice>>({});
  const { merge, isPending, embargoLine, ...embargo } = useMerge(compared, choices);
  const direction = directionOf(language);
  const changed = pieces.filter(isChanged);
  return (
    <div className="mx-auto flex max-w-4xl flex-col gap-5">
      <PageHeader
        title="Merge an update"
        description={
          <>
            <Link href={`/desk/imports/${update.id}`}>
              <bdi lang={language}>{update.headline || 'The update'}</bdi>
            </Link>{' '}
            into{' '}
            <Link href={`/desk/stories/${story.id}`}>
              <bdi lang={language}>{story.headline || 'Untitled story'}</bdi>
            </Link>
          </>
        }
        actions={
          <Button variant="primary" onPress={merge} isPending={isPending}>
            Merge the update
          </Button>
        }
      />
      {embargoLine !== null && (
        <EmbargoNotice
          line={embargoLine || null}
          stated={undefined}
          timeZone={timeZone}
          receivedAt={update.receivedAt}
          {...embargo}
          asksEmbargo
        />
      )}
      {conflicts.length > 0 && (
        <section aria-labelledby="conflicts" className="flex flex-col gap-2">
          <SectionHeading id="conflicts">Changed here and by the agency</SectionHeading>
          <ol className="flex flex-col gap-3">
            {conflicts.map((conflict, at) => (
              <ConflictCard
                key={conflict.id}
                number={at + 1}
                of={conflicts.length}
                choice={choices[conflict.id] ?? 'ours'}
                choose={(choice) => setChoices((made) => ({ ...made, [conflict.id]: choice }))}
                {...{ conflict, language, direction }}
              />
            ))}
          </ol>
        </section>
      )}
      {changed.length === 0 ? (
        <EmptyState title="Nothing changed for this story">
          The update says nothing new beside what the story has. Merging it only settles the import.
        </EmptyState>
      ) : (
        <section aria-labelledby="changes">
          <SectionHeading id="changes">What the update changes</SectionHeading>
          <p className="pb-2 text-sm text-ink-soft">
            {changed.length} of {pieces.length} passages. − is taken out of the story, + is put in.
          </p>
          <ol>
            {changed.map((piece) => (
              <MergePiece key={pieces.indexOf(piece)} {...{ piece, choices, language, direction }} />
            ))}
          </ol>
        </section>
      )}
    </div>
  );
}

const isChanged = ({ isMoved, runs }: Piece): boolean =>
  isMoved || runs.some(({ change }) => change === 'theirs' || change === 'conflict');
