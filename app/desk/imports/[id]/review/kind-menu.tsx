'use client';

import { Eye, EyeOff, Scissors } from 'lucide-react';
import type { RefObject } from 'react';
import { Menu as AriaMenu, Popover, Separator } from 'react-aria-components/Menu';
import { cn } from '#components/ui/class-names.ts';
import { ledgerSigns } from '#components/ui/ledger-signs.ts';
import { MenuItem } from '#components/ui/menu.tsx';
import { overlayClass } from '#components/ui/option-class.ts';
import type { EditableKind, Span } from '#newsroom/importing/schema.ts';
import { kindKeys, kinds } from './kind-keys.ts';

type Props = {
  span: Span | undefined;
  button: RefObject<Element | null>;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  choose: (kind: EditableKind) => void;
  toggle: () => void;
  /** Absent where the span can't be cut. */
  cut: (() => void) | null;
};

/** What a span could be. One menu for all rows: it opens at the row that asked. */
export function KindMenu({ span, button, isOpen, onOpenChange, choose, toggle, cut }: Props) {
  return (
    <Popover
      triggerRef={button}
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      placement="bottom start"
      offset={4}
      className={cn(overlayClass, 'min-w-52')}
    >
      <AriaMenu
        aria-label="What this is"
        className="max-h-[70dvh] overflow-auto outline-none"
        onClose={() => onOpenChange(false)}
      >
        <MenuItem icon={span?.kept ? <EyeOff /> : <Eye />} shortcut="Space" onAction={toggle}>
          {span?.kept ? 'Set aside' : 'Restore to the story'}
        </MenuItem>
        {cut && (
          <MenuItem icon={<Scissors />} shortcut="x" onAction={cut}>
            Cut at the selection
          </MenuItem>
        )}
        <Separator className="mx-2 my-1 h-px bg-line" />
        {kinds.map((kind) => {
          const Icon = ledgerSigns[kind].icon;
          return (
            <MenuItem
              key={kind}
              icon={<Icon />}
              shortcut={kindKeys[kind]}
              isDisabled={span?.kind === kind && span.kept}
              onAction={() => choose(kind)}
            >
              {ledgerSigns[kind].label}
            </MenuItem>
          );
        })}
      </AriaMenu>
    </Popover>
  );
}
