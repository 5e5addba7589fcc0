'use client';

import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import type { Choices } from '#newsroom/divergence/merge-own.ts';
import { type Choice, type OwnChange, othersChanges, ownChanges } from '#newsroom/divergence/own-changes.ts';
import { alignTexts, type Texts } from '#newsroom/divergence/units.ts';
import { diffDocuments } from '#newsroom/history/diff-documents.ts';
import { useSession, useSnapshot } from '../session-context.ts';
import type { Apart } from '../sync/kept.ts';

type Own = Pick<Texts, 'base' | 'mine'>;

/** A version of the person's own beside the story as it is at every moment, and what they choose of it. */
export function useVersion(apart: Apart) {
  const session = useSession();
  const [own, setOwn] = useState<Own | 'failed' | null>(null);
  const [tries, setTries] = useState(0);
  const [made, setMade] = useState<Choices>({});
  const now = useDeferredValue(useSnapshot((snapshot) => snapshot.state.doc));

  // biome-ignore lint/correctness/useExhaustiveDependencies: trying again asks again; what is kept is read anew often
  useEffect(() => {
    let isAsked = true;
    const show = (answer: Own | 'failed') => isAsked && setOwn(answer);
    session.connection.textsOf(apart).then(show, () => show('failed'));
    return () => {
      isAsked = false;
    };
  }, [session, apart.id, tries]);

  const compared = useMemo(() => (own && own !== 'failed' ? compare({ ...own, now }) : null), [own, now]);
  return {
    compared,
    hasFailed: own === 'failed',
    tryAgain: () => {
      setOwn(null);
      setTries((count) => count + 1);
    },
    choiceOf: (change: OwnChange) => choiceFor(change, made),
    choose: (key: string, choice: Choice) => setMade((before) => ({ ...before, [key]: choice })),
    /** All that is decided, on the story as it is at this moment; null if something is still to be decided. */
    decide: () => decideBy(own, session.state.doc, (change) => choiceFor(change, made)),
    /** To leave all of it out. */
    leaveOut: () => decideBy(own, session.state.doc, () => 'now'),
  };
}

function decideBy(
  own: Own | 'failed' | null,
  now: Texts['now'],
  choiceOf: (change: OwnChange) => Choice | null,
) {
  if (!own || own === 'failed') return null;
  const aligned = alignTexts({ base: own.base, mine: own.mine, now });
  const changes = ownChanges(aligned);
  const choices = changes.map((change) => [change.key, choiceOf(change)] as const);
  if (choices.some(([, choice]) => choice === null)) return null;
  return { aligned, changes, choices: Object.fromEntries(choices) as Choices };
}

/** What others left alone comes in unless it is left out; nobody decides a conflict but the person. */
function choiceFor({ key, isConflict, choices }: OwnChange, made: Choices): Choice | null {
  const choice = made[key];
  if (choice && choices.includes(choice)) return choice;
  return isConflict ? null : 'mine';
}

function compare(texts: Texts) {
  const aligned = alignTexts(texts);
  return {
    aligned,
    changes: ownChanges(aligned),
    others: othersChanges(aligned),
    mine: diffDocuments(texts.base, texts.mine),
    now: diffDocuments(texts.base, texts.now),
  };
}

export type Compared = ReturnType<typeof compare>;
