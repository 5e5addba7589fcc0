'use client';

import type { ReactNode, RefObject } from 'react';
import {
  Menu as AriaMenu,
  MenuItem as AriaMenuItem,
  type MenuItemProps as AriaMenuItemProps,
  type MenuProps as AriaMenuProps,
  MenuSection as AriaMenuSection,
  Header,
  Popover,
  type PopoverProps,
  Separator,
} from 'react-aria-components/Menu';
import { cn } from './class-names.ts';
import { Kbd } from './kbd.tsx';
import { optionClass, overlayClass } from './option-class.ts';

export type MenuProps = Omit<AriaMenuProps<object>, 'className' | 'children'> & {
  children: ReactNode;
  placement?: NonNullable<PopoverProps['placement']>;
};

export type MenuItemProps = Omit<AriaMenuItemProps, 'className' | 'children'> & {
  icon?: ReactNode;
  shortcut?: string;
  danger?: boolean;
  detail?: string;
  children: string;
};

/** What a menu has to know of its button. */
export type MenuOpening = {
  triggerRef: RefObject<HTMLButtonElement | null>;
  isOpen: boolean;
  setOpen: (isOpen: boolean) => void;
  /** The item that gets the focus; true for the menu itself. */
  autoFocus: 'first' | 'last' | true;
  id: string;
  'aria-labelledby': string;
};

export function MenuOverlay({
  placement = 'bottom start',
  children,
  opening: { triggerRef, isOpen, setOpen, ...opening },
  ...props
}: MenuProps & { opening: MenuOpening }) {
  return (
    <Popover
      {...{ triggerRef, isOpen, placement }}
      trigger="MenuTrigger"
      aria-labelledby={opening['aria-labelledby']}
      onOpenChange={setOpen}
      offset={4}
      className={cn(overlayClass, 'min-w-44 max-w-80')}
    >
      <AriaMenu {...opening} {...props} onClose={() => setOpen(false)} className="outline-none">
        {children}
      </AriaMenu>
    </Popover>
  );
}

export function MenuItem({ icon, shortcut, danger = false, detail, children, ...props }: MenuItemProps) {
  return (
    <AriaMenuItem
      textValue={children}
      {...props}
      className={cn(
        optionClass,
        danger && 'text-danger-ink',
        '[&_svg]:text-ink-faint',
        danger && '[&_svg]:text-danger-ink',
      )}
    >
      {icon}
      <span className="flex min-w-0 flex-1 flex-col">
        <span className="truncate">{children}</span>
        {detail && <span className="truncate text-xs text-ink-faint">{detail}</span>}
      </span>
      {shortcut && <Kbd keys={shortcut} />}
    </AriaMenuItem>
  );
}

export function MenuSection({ title, children }: { title: string; children: ReactNode }) {
  return (
    <AriaMenuSection>
      <Header className="px-2 pt-2 pb-1 text-2xs font-medium text-ink-faint">{title}</Header>
      {children}
    </AriaMenuSection>
  );
}

export function MenuSeparator() {
  return <Separator className="mx-2 my-1 h-px bg-line" />;
}
