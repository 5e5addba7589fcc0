'use client';

import type { DialogProps } from './dialog.tsx';
import { Lazily, later } from './lazily.tsx';
import { useHasBeen } from './use-has-been.ts';

const overlay = later<SheetProps>(async () => (await import('./sheet-overlay.tsx')).SheetOverlay);

export type SheetProps = Omit<DialogProps, 'size' | 'role' | 'isDismissable'> & {
  side?: 'start' | 'end';
  wide?: boolean;
};

/** A dialog at the side of the screen: the details of one row, while the list stays in view. */
export function Sheet(props: SheetProps) {
  return useHasBeen(props.isOpen) && <Lazily of={overlay} props={props} />;
}
