'use client';

import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { noteJson, noteText } from '#newsroom/annotation/note-schema.ts';
import { useSession } from '../session-context.ts';
import { NoteField } from './note-field.tsx';
import { useThreadActions } from './thread-actions.ts';
import { useDraft } from './use-draft.ts';

export function ReplyBox({ threadId, placeholder }: { threadId: string; placeholder: string }) {
  const session = useSession();
  const { reply } = useThreadActions();
  const [message, setMessage] = useDraft(`reply:${threadId}`);
  const [isSending, setSending] = useState(false);
  const [problem, setProblem] = useState('');
  const body = noteText(message);

  const send = async () => {
    if (body === '' || isSending) return;
    setSending(true);
    const rich = noteJson(message);
    const answer = await reply({ annotationId: threadId, body, rich }).catch(() => ({
      ok: false as const,
      message: 'Nightdesk does not answer. Your reply stays here.',
    }));
    setSending(false);
    setProblem(answer.ok ? '' : answer.message);
    if (!answer.ok) return;
    setMessage(null);
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
      <NoteField
        label="Reply"
        placeholder={placeholder}
        value={message}
        onChange={setMessage}
        className="min-h-9! text-sm!"
      />
      {problem !== '' && (
        <p role="alert" className="text-xs text-danger-ink">
          {problem}
        </p>
      )}
      {body !== '' && (
        <Button size="small" variant="primary" isPending={isSending} onPress={send} className="self-start">
          Reply
        </Button>
      )}
    </div>
  );
}
