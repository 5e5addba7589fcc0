'use client';

import { memo, type ReactNode, useRef, useState } from 'react';
import { cn } from '#components/ui/class-names.ts';
import { toast } from '#components/ui/toast.tsx';
import type { Resolution, Thread } from '#newsroom/annotation/schema.ts';
import { useSession } from '../session-context.ts';
import { type Duty, DutyChoice, DutyWords } from './duty.tsx';
import { ExplainerPart, ReplyBox, ResolveForm } from './lazy-forms.tsx';
import { Message } from './message.tsx';
import { noteSigns } from './note-signs.ts';
import { Outcome } from './outcome.tsx';
import { useThreadActions } from './thread-actions.ts';
import { ThreadHeader } from './thread-header.tsx';

type ThreadCardProps = {
  thread: Thread;
  isFocused: boolean;
  showsQuote?: boolean;
  now: string;
  timeZone: string;
  /** What can be done about words that are gone. */
  places?: ReactNode;
};

/** A thread: what is said about words, folded to its last message until it is in focus. */
export const ThreadCard = memo(function ThreadCard({
  thread,
  isFocused,
  showsQuote = false,
  now,
  timeZone,
  places,
}: ThreadCardProps) {
  const session = useSession();
  const actions = useThreadActions();
  const card = useRef<HTMLElement>(null);
  const [isResolving, setResolving] = useState(false);
  const isResolved = thread.resolvedAt !== null;
  const folded = !isFocused && thread.messages.length > 2;
  const shown = folded ? [thread.messages[0], thread.messages.at(-1)] : thread.messages;
  const { assignee, explainer } = thread;
  // What is settled is due no more.
  const dueAt = isResolved ? null : thread.dueAt;
  const mayAssign = isFocused && session.mayAnnotate && !isResolved;

  const settle = async (answer: ReturnType<typeof actions.see>): Promise<boolean> => {
    const settled = await answer.catch(() => ({ ok: false as const, message: 'Nightdesk does not answer.' }));
    if (!settled.ok)
      toast({ tone: 'danger', title: 'The note was not changed', description: settled.message });
    else setResolving(false);
    await session.connection.refreshThreads();
    return settled.ok;
  };
  const resolve = (resolution: Omit<Resolution, 'annotationId'>) =>
    settle(actions.resolve({ annotationId: thread.id, ...resolution }));
  const press = () => {
    if (isResolved) void settle(actions.reopen({ annotationId: thread.id }));
    else if (thread.kind === 'fact_check') setResolving(true);
    else void resolve({});
  };
  // The form takes the focus away with it.
  const stopResolving = () => {
    setResolving(false);
    card.current?.focus({ preventScroll: true });
  };
  const assign = (duty: Duty) =>
    settle(
      actions.assign({
        annotationId: thread.id,
        assigneeId: duty.assignee?.id ?? null,
        dueAt: duty.dueAt,
      }),
    );

  return (
    <article
      ref={card}
      id={`thread-${thread.id}`}
      data-thread={thread.id}
      data-tone={thread.kind}
      aria-label={`${noteSigns[thread.kind].label} by ${thread.author.name}`}
      tabIndex={-1}
      onClick={() => session.focusThread(thread.id)}
      onFocus={() => session.focusThread(thread.id, false)}
      onKeyDown={({ key }) => {
        if (key === 'Escape') session.view?.focus();
      }}
      className={cn(
        'group/thread flex flex-col gap-2 rounded-lg border-s-3 bg-surface p-3 text-sm outline-none transition-shadow',
        isResolved ? 'border-line' : 'border-tone-line',
        isFocused
          ? 'shadow-overlay inset-ring inset-ring-line'
          : 'shadow-card inset-ring inset-ring-line/60 hover:inset-ring-line',
      )}
    >
      <ThreadHeader {...{ thread, isFocused }} onSettle={press} />
      {showsQuote && !places && (
        <p dir="auto" className="line-clamp-3 border-s-2 border-tone-line ps-2 text-xs text-ink-soft">
          {thread.quote}
        </p>
      )}
      {!mayAssign && (assignee || dueAt) && (
        <p className="flex text-xs text-ink-soft">
          <DutyWords duty={{ assignee, dueAt }} {...{ now, timeZone }} />
        </p>
      )}
      {assignee?.isGone && (
        <p className="text-xs text-danger-ink">
          <bdi>{assignee.name}</bdi> can’t see this story any more: the note waits for nobody.
        </p>
      )}
      {places}
      {explainer && (
        <ExplainerPart
          thread={{ ...thread, explainer }}
          isOpen={isFocused && session.mayAnnotate && !isResolved}
          onLeaveOut={press}
          {...{ now, timeZone }}
        />
      )}
      {explainer && thread.messages.length > 0 && (
        <p className="text-xs text-ink-faint">Said at the desk, not to readers:</p>
      )}
      <ol className="flex flex-col gap-2.5 empty:hidden">
        {shown.map(
          (message, index) =>
            message && (
              <Message
                key={message.id}
                {...{ message, now, timeZone }}
                isOpen={isFocused && session.mayAnnotate && !isResolved}
                isOnly={thread.messages.length === 1 && thread.kind !== 'explainer'}
              >
                {folded && index === 0 && (
                  <p className="mt-1 text-xs text-ink-faint">{thread.messages.length - 2} more</p>
                )}
              </Message>
            ),
        )}
      </ol>
      <Outcome thread={thread} />
      {isResolving && !isResolved && (
        <ResolveForm thread={thread} onResolve={resolve} onClose={stopResolving} />
      )}
      {mayAssign && !isResolving && (
        <DutyChoice key={thread.id} duty={{ assignee, dueAt }} {...{ now, timeZone }} onChange={assign} />
      )}
      {isFocused && session.mayAnnotate && !isResolved && !isResolving && (
        <ReplyBox threadId={thread.id} placeholder={explainer ? 'Say something to the desk' : 'Reply'} />
      )}
    </article>
  );
});
