'use client';

import { useMemo, useState } from 'react';
import { explainerDocument } from '#newsroom/annotation/explainer-document.ts';
import { noteJson, noteText } from '#newsroom/annotation/note-schema.ts';
import type { ThreadExplainer } from '#newsroom/annotation/schema.ts';
import { useSession } from '../session-context.ts';
import { ChangeForm } from './change-form.tsx';
import { ExplainerField, isExplainerText } from './explainer-field.tsx';
import { RichWords } from './rich-words.tsx';
import { useThreadActions } from './thread-actions.ts';
import { useDraft } from './use-draft.ts';

type ExplainerFormProps = { annotationId: string; explainer: ThreadExplainer; onDone: () => void };

/** Other words for readers. They stay in this tab until they are kept, or given up. */
export function ExplainerForm({ annotationId, explainer, onDone }: ExplainerFormProps) {
  const session = useSession();
  const { write } = useThreadActions();
  const start = useMemo(() => explainerDocument(explainer), [explainer]);
  const [text, setText, isOverAnother] = useDraft(`explainer:${annotationId}`, start);
  const [problem, setProblem] = useState('');

  const close = () => {
    setText(null);
    onDone();
  };
  const send = async () => {
    const rich = noteJson(text);
    // As it is shown at this moment: what somebody has written since is not written over unseen.
    const { hash } = explainer;
    const answer = await write({ annotationId, hash, body: noteText(text), rich }).catch(() => ({
      ok: false as const,
      message: 'Nightdesk does not answer. Your words stay here.',
    }));
    setProblem(answer.ok ? '' : answer.message);
    if (!answer.ok) return;
    await session.connection.refreshThreads();
    if (answer.data.ok) close();
  };

  return (
    <ChangeForm canSend={isExplainerText(text)} onSend={send} onCancel={close} onPutAway={onDone}>
      <ExplainerField autoFocus label="What readers get" value={text} onChange={setText} />
      {isOverAnother && (
        <div role="status" className="rounded-md bg-sunken px-2.5 py-2">
          <p className="text-xs text-ink-soft">
            <bdi>{explainer.writtenBy?.name ?? 'Somebody'}</bdi> changed it after you began. “Keep the change”
            puts your words in the place of these, “Cancel” leaves these:
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
    </ChangeForm>
  );
}
