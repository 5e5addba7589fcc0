'use client';

import { type RefObject, useLayoutEffect, useRef } from 'react';
import { Button } from '#components/ui/button.tsx';
import { replaceWords } from '#newsroom/document/find/replace.ts';
import { useSession, useSnapshot } from '../session-context.ts';
import { leaveRemark } from './left-remarks.ts';
import { nameOfRemark, type remarkAt, setLeft } from './remarks.ts';

const GAP = 10;

type Props = { page: RefObject<HTMLElement | null>; at: NonNullable<ReturnType<typeof remarkAt>> };

/** What the house style says about the words at the cursor: why, and what to write instead. */
export function RemarkCard({ page, at }: Props) {
  const session = useSession();
  const mayChange = useSnapshot(
    ({ head }) => head.abilities['story.write'] || head.abilities['story.suggest'],
  );
  const card = useRef<HTMLElement>(null);
  const { remark, from, to } = at;

  // The page changes around the cursor without React's doing: measured after every change of it.
  useLayoutEffect(() => {
    const [box, frame] = [card.current, page.current?.getBoundingClientRect()];
    if (!session.view || !box || !frame) return;
    const place = session.view.coordsAtPos(from);
    const left = Math.min(Math.max(place.left, frame.left), frame.right - box.offsetWidth);
    box.style.transform = `translate(${Math.round(left - frame.left)}px, ${Math.round(place.bottom + GAP - frame.top)}px)`;
  });

  const write = () =>
    session.run((state, dispatch) => {
      const transaction = state.tr;
      replaceWords(transaction, { from, to }, remark.write);
      dispatch?.(transaction);
      return true;
    });
  const leave = () => {
    const left = leaveRemark(session.start.storyId, nameOfRemark(remark));
    session.dispatch(setLeft(session.state, left));
    session.view?.focus();
  };

  return (
    <aside
      ref={card}
      aria-label="House style"
      className="absolute top-0 left-0 z-10 flex w-72 max-w-full animate-fade-in flex-col gap-2 rounded-lg bg-raised p-3 text-sm shadow-overlay inset-ring inset-ring-line"
    >
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
    </aside>
  );
}
