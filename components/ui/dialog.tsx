'use client';

import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Dialog as AriaDialog, DialogTrigger, Heading } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { cn } from './class-names.ts';
import { IconButton } from './icon-button.tsx';

export { DialogTrigger };

type Content = ReactNode | ((dialog: { close: () => void }) => ReactNode);

export type DialogProps = {
  title: string;
  description?: ReactNode;
  children?: Content;
  footer?: Content;
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
            <>
              <header className="flex items-start gap-3 px-5 pt-4 pb-3">
                <div className="min-w-0 flex-1">
                  <Heading slot="title" className="text-lg font-semibold">
                    {title}
                  </Heading>
                  {description && <p className="mt-0.5 text-sm text-ink-soft">{description}</p>}
                </div>
                {isDismissable && (
                  <IconButton label="Close" size="small" onPress={close} className="-me-2">
                    <X />
                  </IconButton>
                )}
              </header>
              <div className="min-h-0 flex-1 overflow-auto px-5 pb-5 text-sm">
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
