'use client';

import type { ReactNode } from 'react';
import {
  Menu as AriaMenu,
  MenuItem as AriaMenuItem,
  MenuSection as AriaMenuSection,
  Header,
  type MenuItemProps,
  type MenuProps,
  MenuTrigger,
  Popover,
  type PopoverProps,
  Separator,
} from 'react-aria-components/Menu';
import { cn } from './class-names.ts';
import { Kbd } from './kbd.tsx';
import { optionClass, overlayClass } from './option.tsx';

export { MenuTrigger };

/** Goes beside its button in a MenuTrigger. */
export function Menu({
  placement = 'bottom start',
  children,
  ...props
}: Omit<MenuProps<object>, 'className' | 'children'> & {
  children: ReactNode;
  placement?: NonNullable<PopoverProps['placement']>;
}) {
  return (
    <Popover placement={placement} offset={4} className={cn(overlayClass, 'min-w-44 max-w-80')}>
      <AriaMenu {...props} className="outline-none">
        {children}
      </AriaMenu>
    </Popover>
  );
}

export function MenuItem({
  icon,
  shortcut,
  danger = false,
  detail,
  children,
  ...props
}: Omit<MenuItemProps, 'className' | 'children'> & {
  icon?: ReactNode;
  shortcut?: string;
  danger?: boolean;
  detail?: string;
  children: string;
}) {
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
