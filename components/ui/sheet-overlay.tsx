'use client';

import { Dialog as AriaDialog } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { cn } from './class-names.ts';
import { DialogFrame } from './dialog-frame.tsx';
import type { SheetProps } from './sheet.tsx';

export function SheetOverlay({
  title,
  description,
  children,
  footer,
  side = 'end',
  wide,
  ...overlay
}: SheetProps) {
  return (
    <ModalOverlay
      {...overlay}
      isDismissable
      className={cn(
        'fixed inset-0 z-50 flex bg-veil data-entering:animate-fade-in',
        side === 'end' ? 'justify-end' : 'justify-start',
      )}
    >
      <Modal
        className={cn(
          'h-full w-full bg-raised shadow-modal transition-[translate,opacity] duration-150',
          side === 'end'
            ? 'data-entering:translate-x-6 data-exiting:translate-x-6 rtl:data-entering:-translate-x-6 rtl:data-exiting:-translate-x-6'
            : 'data-entering:-translate-x-6 data-exiting:-translate-x-6 rtl:data-entering:translate-x-6 rtl:data-exiting:translate-x-6',
          'data-entering:opacity-0 data-exiting:opacity-0',
          wide ? 'sm:max-w-2xl' : 'sm:max-w-md',
        )}
      >
        <AriaDialog className="flex h-full flex-col outline-none">
          {({ close }) => (
            <DialogFrame ruled {...{ title, description, footer, close }}>
              {children}
            </DialogFrame>
          )}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
