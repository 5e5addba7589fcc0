'use client';

import { Minimize2 } from 'lucide-react';
import { IconButton } from '#components/ui/icon-button.tsx';
import type { FocusMode } from './use-focus-mode.ts';

/** The way out of focus mode for those who came by mouse or finger. */
export function LeaveFocusMode({ isOn, toggle }: FocusMode) {
  if (!isOn) return null;
  return (
    <div className="fixed end-3 top-3 z-30 rounded-md bg-surface max-md:top-auto max-md:bottom-10 print:hidden">
      <IconButton label="Show everything again" shortcut="Escape" onPress={toggle}>
        <Minimize2 />
      </IconButton>
    </div>
  );
}
