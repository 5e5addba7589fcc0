'use client';

import { BadgeCheck, Hourglass } from 'lucide-react';
import { useEffect, useEffectEvent, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Link } from '#components/ui/link.tsx';
import { RelativeTime } from '#components/ui/relative-time.tsx';
import { toast } from '#components/ui/toast.tsx';
import { anchorOf } from '#newsroom/annotation/anchor.ts';
import type { Thread, ThreadExplainer } from '#newsroom/annotation/schema.ts';
import { withoutSuggestions } from '#newsroom/document/suggestions/resolved.ts';
import type { ExplainerKept } from '#newsroom/explainer/keep-explainer.ts';
import { useSession } from '../session-context.ts';
import { ExplainerForm } from './lazy-forms.tsx';
import { RichWords } from './rich-words.tsx';
import { useThreadActions } from './thread-actions.ts';

type ExplainerPartProps = {
  thread: Thread & { explainer: ThreadExplainer };
  /** Whether something can be done about it here and now: the thread is in focus, and not left out. */
  isOpen: boolean;
  onLeaveOut: () => void;
  now: string;
  timeZone: string;
};

/** What readers get of a thread, as they get it; whether they may, and the way there. */
export function ExplainerPart({ thread, isOpen, onLeaveOut, now, timeZone }: ExplainerPartProps) {
  const session = useSession();
  const actions = useThreadActions();
  const [isChanging, setChanging] = useState(false);
  const [problem, setProblem] = useState('');
  const { explainer, id: annotationId, quote } = thread;
  const mayKeep = actions.keep !== null && explainer.approved;

  const wordsNow = () => anchorOf(withoutSuggestions(session.state.doc), annotationId)?.quote ?? quote;
  // The page is read again, with another `now`, when the text has come to rest: of threads nobody told that they changed.
  const tellIfOutdated = useEffectEvent((_: string) => {
    if (explainer.approvedAt && (wordsNow() === quote) !== explainer.approved)
      void session.connection.refreshThreads();
  });
  useEffect(() => tellIfOutdated(now), [now]);

  // What is pressed here goes away with what it did, and would take the focus along.
  const stay = () => document.getElementById(`thread-${annotationId}`)?.focus({ preventScroll: true });

  const approve = async () => {
    const answer = await actions
      .approve({ annotationId, hash: explainer.hash, quote: wordsNow() })
      .catch(() => null);
    setProblem(
      answer?.ok ? (answer.data.ok || answer.data.reason === 'done' ? '' : changed) : failed(answer),
    );
    await session.connection.refreshThreads();
    stay();
  };
  const closeForm = () => {
    setChanging(false);
    stay();
  };
  const keep = async () => {
    const answer = await actions.keep?.({ annotationId }).catch(() => null);
    if (!answer?.ok) return setProblem(failed(answer));
    const { data } = answer;
    setProblem(data.ok ? '' : keptProblems[data.reason]);
    if (data.ok)
      toast({ title: 'The library has it', description: `It is offered where “${quote}” stands.` });
  };

  if (isOpen && isChanging) {
    return <ExplainerForm {...{ annotationId, explainer }} onDone={closeForm} />;
  }
  return (
    <div className="flex flex-col gap-2">
      <div className="rounded-md bg-sunken px-2.5 py-2">
        <RichWords {...explainer} />
      </div>
      {(explainer.approved || thread.resolvedAt === null) && (
        <p className="flex items-start gap-1.5 text-xs text-ink-soft [&_svg]:mt-px [&_svg]:size-3.5 [&_svg]:shrink-0">
          {explainer.approved ? (
            <>
              <BadgeCheck aria-hidden data-tone="success" className="text-tone-ink" />
              <span>
                Approved by <bdi>{explainer.approvedBy?.name}</bdi>{' '}
                {explainer.approvedAt && <RelativeTime at={explainer.approvedAt} {...{ now, timeZone }} />}
              </span>
            </>
          ) : (
            <>
              <Hourglass aria-hidden data-tone="warning" className="text-tone-ink" />
              <span>
                {explainer.approvedAt
                  ? 'Waiting for approval again: the words that it stands on have changed.'
                  : 'Waiting for approval.'}{' '}
                The story can’t go out before.
              </span>
            </>
          )}
        </p>
      )}
      {isOpen && (
        <div className="flex flex-wrap gap-2">
          {explainer.mayApprove && !explainer.approved && (
            <Button size="small" variant="primary" aria-label="Approve this explainer" onPress={approve}>
              Approve
            </Button>
          )}
          {explainer.mayWrite && (
            <Button size="small" aria-label="Change this explainer" onPress={() => setChanging(true)}>
              Change
            </Button>
          )}
          {thread.mayResolve && (
            <Button size="small" variant="quiet" onPress={onLeaveOut}>
              Leave out
            </Button>
          )}
          {mayKeep && (
            <Button size="small" variant="quiet" onPress={keep}>
              Keep in the library
            </Button>
          )}
        </div>
      )}
      {problem !== '' && (
        <p role="alert" className="text-xs text-danger-ink">
          {problem}{' '}
          {problem === keptProblems.other_text && (
            <Link href={`/desk/explainers?q=${encodeURIComponent(quote)}`}>Look at it</Link>
          )}
        </p>
      )}
    </div>
  );
}

const changed = 'It was changed meanwhile. Read it again, then approve it.';

const keptProblems: Record<Exclude<ExplainerKept, { ok: true }>['reason'], string> = {
  not_approved: 'It was changed meanwhile, and is not approved.',
  kept: 'The library has it already.',
  other_text: 'The library explains these words otherwise.',
};

const failed = (answer: { message?: string } | null | undefined): string =>
  answer?.message ?? 'Nightdesk does not answer. Try again in a moment.';
