'use client';

import { lazy, type RefObject, Suspense, useDeferredValue, useEffect, useState } from 'react';
import type { StyleRule } from '#newsroom/house-style/schema.ts';
import { useSession, useSnapshot } from '../session-context.ts';
import { leftRemarks } from './left-remarks.ts';
import { remarkAt, setLeft, setRules } from './remarks.ts';

const RemarkCard = lazy(() => import('./remark-card.tsx').then((module) => ({ default: module.RemarkCard })));

type Props = { page: RefObject<HTMLElement | null>; rules: readonly StyleRule[]; language: string };

/** Has the text checked by the house style, and shows what it says at the cursor. */
export function RemarkAtCursor({ page, rules, language }: Props) {
  const session = useSession();
  const state = useSnapshot((snapshot) => snapshot.state);
  const hasFocus = useSnapshot((snapshot) => snapshot.hasFocus);
  useEffect(() => {
    session.dispatch(setLeft(session.state, leftRemarks(session.start.storyId)));
  }, [session]);
  useEffect(() => session.dispatch(setRules(session.state, rules, language)), [session, rules, language]);
  const at = remarkAt(state);
  // On its way from the text into the card, the focus is nowhere for a moment.
  const hadFocus = useDeferredValue(hasFocus);
  const [isInCard, setInCard] = useState(false);
  if (!at || !(hasFocus || hadFocus || isInCard)) return null;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only follows the focus of the card inside
    <div
      onFocus={() => setInCard(true)}
      onBlur={({ currentTarget, relatedTarget }) => setInCard(currentTarget.contains(relatedTarget))}
    >
      <Suspense fallback={null}>
        <RemarkCard {...{ page, at }} />
      </Suspense>
    </div>
  );
}
