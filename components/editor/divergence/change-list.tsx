'use client';

import type { RefObject } from 'react';
import { SectionHeading } from '#components/ui/section-heading.tsx';
import type { Choice, OwnChange } from '#newsroom/divergence/own-changes.ts';
import type { Writing } from '../session.ts';
import { BlockSide, sideOf } from './block-side.tsx';
import { ChangeCard } from './change-card.tsx';
import type { Compared } from './use-version.ts';

type Props = {
  compared: Compared;
  writing: Writing;
  choiceOf: (change: OwnChange) => Choice | null;
  choose: (key: string, choice: Choice) => void;
  /** The list of what is to be decided. */
  disputes: RefObject<HTMLOListElement | null>;
};

/** What both changed first, as somebody has to decide it; then what the person did; then what others did. */
export function ChangeList({ compared, writing, choiceOf, choose, disputes }: Props) {
  const { changes, others } = compared;
  const disputed = changes.filter(({ isConflict }) => isConflict);
  const own = changes.filter(({ isConflict }) => !isConflict);
  const cardOf = (change: OwnChange, number?: [number, number]) => (
    <ChangeCard
      key={change.key}
      {...{ change, compared, writing }}
      {...(number && { number })}
      choice={choiceOf(change)}
      choose={(choice) => choose(change.key, choice)}
    />
  );
  return (
    <>
      {changes.length === 0 && <p>The story has everything of your version already.</p>}
      {disputed.length > 0 && (
        <section aria-labelledby="disputed-changes">
          <SectionHeading id="disputed-changes" count={disputed.length} waiting level={3}>
            Changed by you and by others
          </SectionHeading>
          <ol ref={disputes} className="flex flex-col gap-2">
            {disputed.map((change, at) => cardOf(change, [at + 1, disputed.length]))}
          </ol>
        </section>
      )}
      {own.length > 0 && (
        <section aria-labelledby="own-changes">
          <SectionHeading id="own-changes" count={own.length} level={3}>
            {disputed.length > 0 ? 'What else you changed' : 'Changed by you'}
          </SectionHeading>
          <ol className="flex flex-col gap-2">{own.map((change) => cardOf(change))}</ol>
        </section>
      )}
      {changes.length > 0 && (
        <p className="text-ink-soft">What you leave out waits above the story until you let it go.</p>
      )}
      {others.length > 0 && (
        <details>
          <summary className="min-h-6 cursor-pointer rounded-sm font-medium focus-ring">
            What others changed meanwhile ({others.length})
          </summary>
          <ol className="flex flex-col divide-y divide-line">
            {others.map((unit) => (
              <li key={`${unit.base?.index} ${unit.now?.index}`} className="py-2">
                <BlockSide block={sideOf(compared.now, unit, unit.now)} {...writing} />
              </li>
            ))}
          </ol>
        </details>
      )}
    </>
  );
}
