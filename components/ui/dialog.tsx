'use client';

import type { ReactNode } from 'react';
import type { DialogContent } from './dialog-frame.tsx';
import { Lazily, later } from './lazily.tsx';
import { useHasBeen } from './use-has-been.ts';

const overlay = later<DialogProps>(async () => (await import('./dialog-overlay.tsx')).DialogOverlay);

export type DialogProps = {
  title: string;
  description?: ReactNode;
  children?: DialogContent;
  footer?: DialogContent;
  size?: 'small' | 'medium' | 'large';
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  isDismissable?: boolean;
  role?: 'dialog' | 'alertdialog';
};

/** A question or a small form over the page. What it is made of is loaded when it opens first. */
export function Dialog(props: DialogProps) {
  return useHasBeen(props.isOpen) && <Lazily of={overlay} props={props} />;
}
