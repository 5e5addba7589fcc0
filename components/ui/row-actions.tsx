'use client';

import { Pencil, Trash2 } from 'lucide-react';
import { IconButton } from './icon-button.tsx';

/** Changing and removing one row of a list; `what` names it for those who hear the screen. */
export function RowActions({
  what,
  onChange,
  onRemove,
}: {
  what: string;
  onChange: () => void;
  onRemove: () => void;
}) {
  return (
    <span className="flex shrink-0">
      <IconButton size="small" label={`Change ${what}`} onPress={onChange}>
        <Pencil />
      </IconButton>
      <IconButton size="small" label={`Remove ${what}`} onPress={onRemove}>
        <Trash2 />
      </IconButton>
    </span>
  );
}
