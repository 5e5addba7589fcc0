'use client';

import type { ReactNode } from 'react';
import { Dialog as AriaDialog, DialogTrigger } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { cn } from './class-names.ts';
import { type DialogContent, DialogFrame } from './dialog-frame.tsx';

export { DialogTrigger };

export type DialogProps = {
  title: string;
  description?: ReactNode;
  children?: DialogContent;
  footer?: DialogContent;
  size?: 'small' | 'medium' | 'large';
  /** Leave both out when the dialog stands beside its button in a DialogTrigger. */
  isOpen?: boolean;
  onOpenChange?: (isOpen: boolean) => void;
  isDismissable?: boolean;
  role?: 'dialog' | 'alertdialog';
};

const widths = { small: 'max-w-md', medium: 'max-w-xl', large: 'max-w-3xl' };

export function Dialog({
  title,
  description,
  children,
  footer,
  size = 'small',
  isDismissable = true,
  role = 'dialog',
  ...overlay
}: DialogProps) {
  return (
    <ModalOverlay
      {...overlay}
      isDismissable={isDismissable}
      className="fixed inset-0 z-50 flex items-end justify-center bg-veil p-2 data-entering:animate-fade-in sm:items-start sm:p-6 sm:pt-[12vh]"
    >
      <Modal
        className={cn(
          'flex max-h-full w-full flex-col rounded-xl bg-raised shadow-modal inset-ring inset-ring-line data-entering:animate-rise-in sm:max-h-[76vh]',
          widths[size],
        )}
      >
        <AriaDialog role={role} className="flex min-h-0 flex-col outline-none">
          {({ close }) => (
            <DialogFrame {...{ title, description, footer, close, isDismissable }}>{children}</DialogFrame>
          )}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
