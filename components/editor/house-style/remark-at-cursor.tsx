'use client';

import { type RefObject, useEffect } from 'react';
import { Lazily, later } from '#components/ui/lazily.tsx';
import type { StyleRule } from '#newsroom/house-style/schema.ts';
import { useSession, useSnapshot } from '../session-context.ts';
import { WhileInText } from '../text/while-in-text.tsx';
import { leftRemarks } from './left-remarks.ts';
import { remarkAt, rulesIn, setLeft, setRules } from './remarks.ts';

const card = later(async () => (await import('./remark-card.tsx')).RemarkCard);

type Props = { page: RefObject<HTMLElement | null>; rules: readonly StyleRule[]; language: string };

/** Has the text checked by the house style, and shows what it says at the cursor. */
export function RemarkAtCursor({ page, rules, language }: Props) {
  const session = useSession();
  const state = useSnapshot((snapshot) => snapshot.state);
  const known = rulesIn(state);
  // Also where the editor went back to the text as it is stored, and knows nothing any more.
  useEffect(() => {
    if (rules === known) return;
    session.dispatch(setLeft(session.state, leftRemarks(session.start.storyId)));
    session.dispatch(setRules(session.state, rules, language));
  }, [session, rules, known, language]);
  const at = remarkAt(state);
  if (!at) return null;
  return (
    <WhileInText>
      <Lazily of={card} props={{ page, at }} />
    </WhileInText>
  );
}
