'use client';

import { X } from 'lucide-react';
import { Dialog as AriaDialog, Heading } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { cn } from './class-names.ts';
import type { DialogProps } from './dialog.tsx';
import { IconButton } from './icon-button.tsx';

type SheetProps = Omit<DialogProps, 'size' | 'role' | 'isDismissable'> & {
  side?: 'start' | 'end';
  wide?: boolean;
};

/** A dialog at the side of the screen: the details of one row, while the list stays in view. */
export function Sheet({ title, description, children, footer, side = 'end', wide, ...overlay }: SheetProps) {
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
            <>
              <header className="flex items-start gap-3 border-b border-line px-5 py-3.5">
                <div className="min-w-0 flex-1">
                  <Heading slot="title" className="text-lg font-semibold">
                    {title}
                  </Heading>
                  {description && <p className="text-sm text-ink-soft">{description}</p>}
                </div>
                <IconButton label="Close" size="small" onPress={close} className="-me-2">
                  <X />
                </IconButton>
              </header>
              <div className="min-h-0 flex-1 overflow-auto px-5 py-4 text-sm">
                {typeof children === 'function' ? children({ close }) : children}
              </div>
              {footer && (
                <footer className="flex flex-wrap justify-end gap-2 border-t border-line px-5 py-3">
                  {typeof footer === 'function' ? footer({ close }) : footer}
                </footer>
              )}
            </>
          )}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
