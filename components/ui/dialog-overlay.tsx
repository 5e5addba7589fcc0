'use client';

import { Dialog as AriaDialog } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { cn } from './class-names.ts';
import type { DialogProps } from './dialog.tsx';
import { DialogFrame } from './dialog-frame.tsx';

const widths = { small: 'max-w-md', medium: 'max-w-xl', large: 'max-w-3xl' };

export function DialogOverlay({
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
