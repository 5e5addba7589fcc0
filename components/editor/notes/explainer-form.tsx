'use client';

import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { explainerDocument } from '#newsroom/annotation/explainer-document.ts';
import { noteJson, noteText } from '#newsroom/annotation/note-schema.ts';
import type { ThreadExplainer } from '#newsroom/annotation/schema.ts';
import { useSession } from '../session-context.ts';
import { ExplainerField, isExplainerText } from './explainer-field.tsx';
import { RichWords } from './rich-words.tsx';
import { useThreadActions } from './thread-actions.ts';
import { useDraft } from './use-draft.ts';

type ExplainerFormProps = { annotationId: string; explainer: ThreadExplainer; onDone: () => void };

/** Other words for readers. They stay in this tab until they are kept, or given up. */
export function ExplainerForm({ annotationId, explainer, onDone }: ExplainerFormProps) {
  const session = useSession();
  const { write } = useThreadActions();
  const [start] = useState(() => explainerDocument(explainer));
  const [read] = useState(explainer.hash);
  const [text, setText] = useDraft(`explainer:${annotationId}`, start);
  const [isSending, setSending] = useState(false);
  const [problem, setProblem] = useState('');
  const canSend = isExplainerText(text);

  const close = () => {
    setText(null);
    onDone();
  };
  const send = async () => {
    if (!canSend || isSending) return;
    setSending(true);
    const rich = noteJson(text);
    // As it is shown at this moment: what somebody has written since is not written over unseen.
    const { hash } = explainer;
    const answer = await write({ annotationId, hash, body: noteText(text), rich }).catch(() => ({
      ok: false as const,
      message: 'Nightdesk does not answer. Your words stay here.',
    }));
    setSending(false);
    setProblem(answer.ok ? '' : answer.message);
    if (!answer.ok) return;
    await session.connection.refreshThreads();
    if (answer.data.ok) close();
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are a second way to the buttons
    <div
      className="flex flex-col gap-2"
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void send();
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        // Nothing is given up by a key that is pressed so easily: it is there when the form is opened again.
        onDone();
      }}
    >
      <ExplainerField autoFocus label="What readers get" value={text} onChange={setText} />
      {explainer.hash !== read && (
        <div role="status" className="rounded-md bg-sunken px-2.5 py-2">
          <p className="text-xs text-ink-soft">
            <bdi>{explainer.writtenBy?.name ?? 'Somebody'}</bdi> changed it meanwhile. Yours takes the place
            of:
          </p>
          <RichWords {...explainer} />
        </div>
      )}
      {explainer.approved && !text.eq(start) && (
        <p className="text-xs text-ink-soft">Its approval ends with the change.</p>
      )}
      {problem !== '' && (
        <p role="alert" className="text-xs text-danger-ink">
          {problem}
        </p>
      )}
      <div className="flex gap-2">
        <Button size="small" variant="primary" isDisabled={!canSend} isPending={isSending} onPress={send}>
          Keep the change
        </Button>
        <Button size="small" variant="quiet" onPress={close}>
          Cancel
        </Button>
      </div>
    </div>
  );
}
