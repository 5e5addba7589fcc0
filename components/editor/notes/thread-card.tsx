'use client';

import { Check, RotateCcw } from 'lucide-react';
import { Avatar } from '#components/ui/avatar.tsx';
import { cn } from '#components/ui/class-names.ts';
import { IconButton } from '#components/ui/icon-button.tsx';
import { RelativeTime } from '#components/ui/relative-time.tsx';
import { StateBadge } from '#components/ui/state-badge.tsx';
import { toast } from '#components/ui/toast.tsx';
import type { Thread } from '#newsroom/annotation/schema.ts';
import { useSession } from '../session-context.ts';
import { noteSigns } from './note-signs.ts';
import { ReplyBox } from './reply-box.tsx';
import { useThreadActions } from './thread-actions.ts';

type ThreadCardProps = {
  thread: Thread;
  isFocused: boolean;
  showsQuote?: boolean;
  now: string;
  timeZone: string;
};

/** A thread: what is said about words, folded to its last message until it is in focus. */
export function ThreadCard({ thread, isFocused, showsQuote = false, now, timeZone }: ThreadCardProps) {
  const session = useSession();
  const actions = useThreadActions();
  const isResolved = thread.resolvedAt !== null;
  const folded = !isFocused && thread.messages.length > 2;
  const shown = folded ? [thread.messages[0], thread.messages.at(-1)] : thread.messages;

  const settle = async () => {
    const act = isResolved ? actions.reopen : actions.resolve;
    const answer = await act({ annotationId: thread.id });
    if (!answer.ok) toast({ tone: 'danger', title: 'The note was not changed', description: answer.message });
    await session.connection.refreshThreads();
  };

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: focus does the same for the keyboard
    <article
      id={`thread-${thread.id}`}
      data-thread={thread.id}
      data-tone={thread.kind}
      aria-label={`${noteSigns[thread.kind].label} by ${thread.author.name}`}
      tabIndex={-1}
      onClick={() => session.focusThread(thread.id)}
      onFocus={() => session.focusThread(thread.id, false)}
      className={cn(
        'group/thread flex flex-col gap-2 rounded-lg border-s-3 bg-surface p-3 text-sm outline-none transition-shadow',
        isResolved ? 'border-line' : 'border-tone-line',
        isFocused
          ? 'shadow-overlay inset-ring inset-ring-line'
          : 'shadow-card inset-ring inset-ring-line/60 hover:inset-ring-line',
      )}
    >
      <header className="flex items-center gap-2">
        <StateBadge tone={thread.kind} sign={noteSigns[thread.kind]} plain />
        {isResolved && <span className="text-xs text-ink-faint">resolved by {thread.resolvedBy}</span>}
        {thread.mayResolve && (
          <span
            className={cn(
              '-my-1 -me-1 ms-auto transition-opacity',
              !isFocused &&
                'md:opacity-0 md:group-hover/thread:opacity-100 md:group-focus-within/thread:opacity-100',
            )}
          >
            <IconButton size="small" label={isResolved ? 'Reopen' : 'Resolve'} onPress={settle}>
              {isResolved ? <RotateCcw /> : <Check />}
            </IconButton>
          </span>
        )}
      </header>
      {showsQuote && (
        <p dir="auto" className="line-clamp-3 border-s-2 border-tone-line ps-2 text-xs text-ink-soft">
          {thread.quote}
        </p>
      )}
      {thread.orphaned && (
        <p className="text-xs text-ink-soft">Its words are gone from the story. Undo brings them back.</p>
      )}
      <ol className="flex flex-col gap-2.5">
        {shown.map(
          (message, index) =>
            message && (
              <li key={message.id} className="flex gap-2">
                <Avatar name={message.author.name} size="small" />
                <div className="min-w-0 flex-1">
                  <p className="flex items-baseline gap-2 text-xs">
                    <span className="truncate font-medium">{message.author.name}</span>
                    <RelativeTime
                      at={message.createdAt}
                      now={now}
                      timeZone={timeZone}
                      className="shrink-0 text-ink-faint"
                    />
                  </p>
                  <p dir="auto" className="text-sm break-words whitespace-pre-wrap">
                    {message.body}
                  </p>
                  {folded && index === 0 && (
                    <p className="mt-1 text-xs text-ink-faint">{thread.messages.length - 2} more</p>
                  )}
                </div>
              </li>
            ),
        )}
      </ol>
      {isFocused && session.mayAnnotate && !isResolved && <ReplyBox threadId={thread.id} />}
    </article>
  );
}
