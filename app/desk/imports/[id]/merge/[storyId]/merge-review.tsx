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
  const disputed = pieces.filter(isDisputed);
  const changed = pieces.filter((piece) => isChanged(piece) && !isDisputed(piece));
  return (
    <div className="mx-auto flex max-w-4xl flex-col gap-5">
      <PageHeader
        title="Merge an update"
        description={
          <>
            <span className="block">
              The agency’s update{' '}
              <Link href={`/desk/imports/${update.id}`}>
                <bdi lang={language}>{update.headline || 'without a headline'}</bdi>
              </Link>
            </span>
            <span className="block">
              into the newsroom’s story{' '}
              <Link href={`/desk/stories/${story.id}`}>
                <bdi lang={language}>{story.headline || 'without a headline'}</bdi>
              </Link>
            </span>
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
      {disputed.length > 0 && (
        <section aria-labelledby="conflicts">
          <SectionHeading id="conflicts" count={conflicts.length} waiting>
            Changed here and by the agency
          </SectionHeading>
          <p className="pb-2 text-sm text-ink-soft">
            Choose what stands in the story. The other words are kept in a note beside them.
          </p>
          <ol>
            {disputed.map((piece) => (
              <MergePiece key={pieces.indexOf(piece)} {...{ piece, choices, language, direction }}>
                {conflicts.map(
                  (conflict, at) =>
                    piece.runs.some(({ conflictId }) => conflictId === conflict.id) && (
                      <ConflictCard
                        key={conflict.id}
                        number={at + 1}
                        of={conflicts.length}
                        choice={choices[conflict.id] ?? 'ours'}
                        choose={(choice) => setChoices((made) => ({ ...made, [conflict.id]: choice }))}
                        {...{ conflict, language }}
                      />
                    ),
                )}
              </MergePiece>
            ))}
          </ol>
        </section>
      )}
      {disputed.length + changed.length === 0 && (
        <EmptyState title="Nothing changed for this story">
          The update says nothing new beside what the story has. Merging it only settles the import.
        </EmptyState>
      )}
      {changed.length > 0 && (
        <section aria-labelledby="changes">
          <SectionHeading id="changes" count={changed.length}>
            {disputed.length > 0 ? 'Changed by the agency alone' : 'What the update changes'}
          </SectionHeading>
          <p className="pb-2 text-sm text-ink-soft">
            − is taken out of the story, + is put in. What the update leaves alone is not shown.
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

const isDisputed = ({ runs }: Piece): boolean => runs.some(({ conflictId }) => conflictId !== null);

const isChanged = ({ isMoved, runs }: Piece): boolean =>
  isMoved || runs.some(({ change }) => change === 'theirs');
