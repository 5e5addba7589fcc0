'use client';

import type { RefObject } from 'react';
import { Button } from '#components/ui/button.tsx';
import { replaceWords } from '#newsroom/document/find/replace.ts';
import { useSession, useSnapshot } from '../session-context.ts';
import { withinSuggestions } from '../suggesting/as-written.ts';
import { CardAtWords } from '../text/card-at-words.tsx';
import { leaveRemark } from './left-remarks.ts';
import { nameOfRemark, remarkAt, setLeft } from './remarks.ts';

type Props = { page: RefObject<HTMLElement | null>; at: NonNullable<ReturnType<typeof remarkAt>> };

/** What the house style says about the words at the cursor: why, and what to write instead. */
export function RemarkCard({ page, at }: Props) {
  const session = useSession();
  const mayChange = useSnapshot(
    ({ head }) => head.abilities['story.write'] || head.abilities['story.suggest'],
  );
  const { remark, from } = at;

  const write = () =>
    session.run((state, dispatch) => {
      // Others may have moved or changed the words since the card was drawn.
      const now = remarkAt(state);
      if (now?.remark.rule.id !== remark.rule.id) return false;
      const transaction = withinSuggestions(state.tr);
      replaceWords(transaction, now, now.remark.write);
      dispatch?.(transaction);
      return true;
    });
  const leave = () => {
    const left = leaveRemark(session.start.storyId, nameOfRemark(remark));
    session.dispatch(setLeft(session.state, left));
    session.view?.focus();
  };

  return (
    <CardAtWords label="House style" {...{ page, from }}>
      <p role="status">
        House style: not <bdi className="font-medium">{remark.rule.avoid}</bdi>
        {remark.write && (
          <>
            , say <bdi className="font-medium">{remark.write}</bdi>
          </>
        )}
      </p>
      {remark.rule.reason && (
        <p dir="auto" className="text-ink-soft">
          {remark.rule.reason}
        </p>
      )}
      <div className="flex flex-wrap gap-2">
        {mayChange && remark.write && (
          <Button size="small" onPress={write}>
            Write “{remark.write}” instead
          </Button>
        )}
        <Button size="small" variant="quiet" onPress={leave}>
          Leave it here
        </Button>
      </div>
    </CardAtWords>
  );
}
