'use client';

import { type ReactNode, useState } from 'react';
import { Button } from '#components/ui/button.tsx';

type ChangeFormProps = {
  canSend: boolean;
  onSend: () => Promise<void>;
  /** Gives up what was written. */
  onCancel: () => void;
  /** Puts the form away, with what was written. */
  onPutAway: () => void;
  children: ReactNode;
};

/** What stands in the place of words while they are changed. */
export function ChangeForm({ canSend, onSend, onCancel, onPutAway, children }: ChangeFormProps) {
  const [isSending, setSending] = useState(false);
  const send = async () => {
    if (!canSend || isSending) return;
    setSending(true);
    await onSend().finally(() => setSending(false));
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
        onPutAway();
      }}
    >
      {children}
      <div className="flex gap-2">
        <Button size="small" variant="primary" isDisabled={!canSend} isPending={isSending} onPress={send}>
          Keep the change
        </Button>
        <Button size="small" variant="quiet" onPress={onCancel}>
          Cancel
        </Button>
      </div>
    </div>
  );
}
