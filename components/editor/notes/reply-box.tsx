'use client';

import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { TextArea } from '#components/ui/text-area.tsx';
import { useSession } from '../session-context.ts';
import { useThreadActions } from './thread-actions.ts';
import { useDraft } from './use-draft.ts';

export function ReplyBox({ threadId }: { threadId: string }) {
  const session = useSession();
  const { reply } = useThreadActions();
  const [text, setText] = useDraft(`reply:${threadId}`);
  const [isSending, setSending] = useState(false);
  const [problem, setProblem] = useState('');

  const send = async () => {
    if (text.trim() === '' || isSending) return;
    setSending(true);
    const answer = await reply({ annotationId: threadId, body: text }).catch(() => ({
      ok: false as const,
      message: 'Nightdesk does not answer. Your reply stays here.',
    }));
    setSending(false);
    setProblem(answer.ok ? '' : answer.message);
    if (!answer.ok) return;
    setText('');
    await session.connection.refreshThreads();
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are a second way to the button
    <div
      className="flex flex-col gap-2"
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void send();
        if (event.key === 'Escape') session.view?.focus();
      }}
    >
      <TextArea
        label="Reply"
        hideLabel
        placeholder="Reply"
        rows={1}
        value={text}
        onChange={setText}
        maxLength={5_000}
        inputClassName="min-h-9! text-sm!"
        error={problem === '' ? undefined : problem}
      />
      {text.trim() !== '' && (
        <Button size="small" variant="primary" isPending={isSending} onPress={send} className="self-start">
          Reply
        </Button>
      )}
    </div>
  );
}
