'use client';

import type { ReactNode } from 'react';
import { Dialog } from '#components/ui/dialog.tsx';
import { useSession } from '../session-context.ts';

type Props = { title: string; footer: ReactNode; onClose: () => void; children: ReactNode };

/** A small dialog about the words or the block at the cursor: closed without a choice, it gives the text the focus back. */
export function WordsDialog({ title, footer, onClose, children }: Props) {
  const session = useSession();
  const leave = () => {
    onClose();
    session.view?.focus();
  };
  return (
    <Dialog isOpen onOpenChange={(isOpen) => isOpen || leave()} size="small" {...{ title, footer }}>
      {children}
    </Dialog>
  );
}
