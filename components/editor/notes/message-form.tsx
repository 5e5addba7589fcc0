'use client';

import { useMemo } from 'react';
import { noteJson, noteText, parseNote, plainNote } from '#newsroom/annotation/note-schema.ts';
import type { ThreadMessage } from '#newsroom/annotation/schema.ts';
import { ChangeForm } from './change-form.tsx';
import { NoteField } from './note-field.tsx';
import { useDraft } from './use-draft.ts';

type MessageFormProps = {
  message: ThreadMessage;
  onSend: (said: { body: string; rich: Record<string, unknown> }) => Promise<boolean>;
  onCancel: () => void;
};

/** Other words for what one said. They stay in this tab until they are kept, or given up. */
export function MessageForm({ message: { id, body, rich }, onSend, onCancel }: MessageFormProps) {
  const start = useMemo(() => (rich ? parseNote(rich) : plainNote(body)), [rich, body]);
  const [said, setSaid] = useDraft(`change:${id}`, start);
  const words = noteText(said);
  const cancel = () => {
    setSaid(null);
    onCancel();
  };
  const send = async () => {
    const isKept = await onSend({ body: words, rich: noteJson(said) });
    if (isKept) setSaid(null);
  };
  return (
    <div className="mt-1">
      <ChangeForm canSend={words !== ''} onSend={send} onCancel={cancel} onPutAway={onCancel}>
        <NoteField
          autoFocus
          label="Your message"
          placeholder="What you want to say"
          value={said}
          onChange={setSaid}
          className="min-h-9! text-sm!"
        />
      </ChangeForm>
    </div>
  );
}
