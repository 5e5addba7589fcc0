'use client';

import { type ReactNode, useTransition } from 'react';
import { Button } from './button.tsx';
import { Dialog, type DialogProps } from './dialog.tsx';

type ConfirmDialogProps = Pick<DialogProps, 'isOpen' | 'onOpenChange'> & {
  title: string;
  /** What will happen, and whether it can be taken back. */
  children: ReactNode;
  /** What the button does, as a verb: "Withdraw the story". */
  confirmLabel: string;
  danger?: boolean;
  onConfirm: () => void | Promise<void>;
};

/** Asks before what cannot be undone. Where undo is possible, act and offer it in a toast instead. */
export function ConfirmDialog({
  title,
  children,
  confirmLabel,
  danger,
  onConfirm,
  ...open
}: ConfirmDialogProps) {
  const [isPending, startTransition] = useTransition();
  return (
    <Dialog
      {...open}
      role="alertdialog"
      title={title}
      footer={({ close }) => (
        <>
          <Button autoFocus variant="quiet" onPress={close}>
            Cancel
          </Button>
          <Button
            variant={danger ? 'danger' : 'primary'}
            isPending={isPending}
            onPress={() =>
              startTransition(async () => {
                await onConfirm();
                close();
              })
            }
          >
            {confirmLabel}
          </Button>
        </>
      )}
    >
      <div className="text-ink-soft">{children}</div>
    </Dialog>
  );
}
