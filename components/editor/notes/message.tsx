'use client';

import { Pencil, Undo2 } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Avatar } from '#components/ui/avatar.tsx';
import { Button } from '#components/ui/button.tsx';
import { IconButton } from '#components/ui/icon-button.tsx';
import { RelativeTime } from '#components/ui/relative-time.tsx';
import { exactWords } from '#components/ui/relative-time-wording.ts';
import type { MessageAnswer } from '#newsroom/annotation/own-messages.ts';
import type { ThreadMessage } from '#newsroom/annotation/schema.ts';
import { useSession } from '../session-context.ts';
import { MessageForm } from './lazy-forms.tsx';
import { MessageText } from './message-text.tsx';
import { useThreadActions } from './thread-actions.ts';

type MessageProps = {
  message: ThreadMessage;
  /** Whether it may be changed here and now: the thread is in focus. */
  isOpen: boolean;
  isOnly: boolean;
  now: string;
  timeZone: string;
  children?: ReactNode;
};

const refused = {
  resolved: 'The note has been resolved meanwhile: what was said in it stays.',
  only_message: 'It is all that the note says. Resolve the note instead.',
};

/** What one person said in a thread. Whoever said it may change it, or take it back. */
export function Message({ message, isOpen, isOnly, now, timeZone, children }: MessageProps) {
  const session = useSession();
  const actions = useThreadActions();
  const [doing, setDoing] = useState<'changing' | 'taking-back' | null>(null);
  const [problem, setProblem] = useState('');
  const messageId = message.id;
  const mayChange = isOpen && message.mayChange;

  const settle = async (answer: ReturnType<typeof actions.change>): Promise<boolean> => {
    const settled = await answer.catch(() => null);
    const isDone = settled?.ok === true && settled.data.ok;
    setProblem(isDone ? '' : problemOf(settled));
    if (isDone) setDoing(null);
    await session.connection.refreshThreads();
    return isDone;
  };

  return (
    <li className="flex gap-2">
      <Avatar name={message.author.name} size="small" />
      <div className="min-w-0 flex-1">
        <p className="flex items-baseline gap-2 text-xs">
          <span className="truncate font-medium">{message.author.name}</span>
          <RelativeTime at={message.createdAt} {...{ now, timeZone }} className="shrink-0 text-ink-faint" />
          {message.editedAt && (
            <span className="text-ink-faint" title={exactWords(new Date(message.editedAt), timeZone)}>
              edited
            </span>
          )}
          {mayChange && doing === null && (
            <span className="-my-1.5 ms-auto flex self-center">
              <IconButton size="small" label="Change this message" onPress={() => setDoing('changing')}>
                <Pencil />
              </IconButton>
              {!isOnly && (
                <IconButton
                  size="small"
                  label="Take this message back"
                  onPress={() => setDoing('taking-back')}
                >
                  <Undo2 />
                </IconButton>
              )}
            </span>
          )}
        </p>
        {mayChange && doing === 'changing' ? (
          <MessageForm
            message={message}
            onSend={(said) => settle(actions.change({ messageId, ...said }))}
            onCancel={() => setDoing(null)}
          />
        ) : (
          <MessageText message={message} />
        )}
        {mayChange && doing === 'taking-back' && (
          <p className="mt-1 flex items-center gap-2 text-xs">
            Nobody will see it any more.
            <Button size="small" autoFocus onPress={() => settle(actions.takeBack({ messageId }))}>
              Take back
            </Button>
            <Button size="small" variant="quiet" onPress={() => setDoing(null)}>
              Keep
            </Button>
          </p>
        )}
        {problem !== '' && (
          <p role="alert" className="mt-1 text-xs text-danger-ink">
            {problem}
          </p>
        )}
        {children}
      </div>
    </li>
  );
}

type Settled = { ok: true; data: MessageAnswer } | { ok: false; message: string } | null;

function problemOf(settled: Settled): string {
  if (settled === null) return 'Nightdesk does not answer. What you wrote stays here.';
  if (!settled.ok) return settled.message;
  return settled.data.ok ? '' : refused[settled.data.reason];
}
