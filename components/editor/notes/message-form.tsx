'use client';

import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { noteJson, noteText, parseNote, plainNote } from '#newsroom/annotation/note-schema.ts';
import type { ThreadMessage } from '#newsroom/annotation/schema.ts';
import { NoteField } from './note-field.tsx';
import { useDraft } from './use-draft.ts';

type MessageFormProps = {
  message: ThreadMessage;
  onSend: (said: { body: string; rich: Record<string, unknown> }) => Promise<boolean>;
  onCancel: () => void;
};

/** Other words for what one said. They stay in this tab until they are kept, or given up. */
export function MessageForm({ message: { id, body, rich }, onSend, onCancel }: MessageFormProps) {
  const [said, setSaid] = useDraft(`change:${id}`, rich ? parseNote(rich) : plainNote(body));
  const [isSending, setSending] = useState(false);
  const words = noteText(said);
  const cancel = () => {
    setSaid(null);
    onCancel();
  };
  const send = async () => {
    if (words === '' || isSending) return;
    setSending(true);
    const isKept = await onSend({ body: words, rich: noteJson(said) });
    setSending(false);
    if (isKept) setSaid(null);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are a second way to the buttons
    <div
      className="mt-1 flex flex-col gap-2"
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void send();
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        // Nothing is given up by a key that is pressed so easily: it is there when the form is opened again.
        onCancel();
      }}
    >
      <NoteField
        autoFocus
        label="Your message"
        placeholder="What you want to say"
        value={said}
        onChange={setSaid}
        className="min-h-9! text-sm!"
      />
      <div className="flex gap-2">
        <Button size="small" variant="primary" isDisabled={words === ''} isPending={isSending} onPress={send}>
          Keep the change
        </Button>
        <Button size="small" variant="quiet" onPress={cancel}>
          Cancel
        </Button>
      </div>
    </div>
  );
}
