'use client';

import { cn } from '#components/ui/class-names.ts';
import { PlainButton } from '#components/ui/plain-button.tsx';
import { Tooltip, TooltipTrigger } from '#components/ui/tooltip.tsx';
import { useSession, useSnapshot } from '../session-context.ts';
import type { ToolbarItem } from './items.ts';
import { useOpener } from './opener.ts';

/** One button: named, with its keys in a tooltip, pressed when what it does holds already. */
export function ToolbarButton({ item }: { item: ToolbarItem }) {
  const session = useSession();
  const open = useOpener();
  const isOn = useSnapshot(({ state }) => item.isOn?.(state) ?? false);
  const isPossible = useSnapshot(({ state }) => item.isPossible(state));
  const Icon = item.icon;
  return (
    <TooltipTrigger>
      <PlainButton
        preventFocusOnPress
        aria-label={item.label}
        {...(item.isOn && { 'aria-pressed': isOn })}
        isDisabled={!isPossible}
        onPress={() => ('run' in item.does ? session.run(item.does.run) : open(item.does.opens))}
        className={cn(
          'inline-flex size-7 shrink-0 items-center justify-center rounded-sm transition-colors focus-ring-inset max-md:size-9 [&_svg]:size-4',
          'enabled:hover:bg-hover enabled:hover:text-ink pressed:bg-press disabled:opacity-35',
          isOn ? 'bg-accent-wash text-accent-ink' : 'text-ink-soft',
        )}
      >
        <Icon aria-hidden strokeWidth={1.9} />
      </PlainButton>
      <Tooltip shortcut={item.shortcut}>{item.label}</Tooltip>
    </TooltipTrigger>
  );
}
