'use client';

import { Children, createContext, type ReactNode, useContext, useId, useRef, useState } from 'react';
import { ButtonContext } from 'react-aria-components/Button';
import { remember } from './lazily.tsx';
import type * as Parts from './menu-parts.tsx';

// Menus are much code, and most pages are left without one having been opened: it comes with the first hand on a button.
let parts: typeof Parts | null = null;

const load = remember(async () => {
  parts ??= await import('./menu-parts.tsx');
});

const Opening = createContext<Parts.MenuOpening | null>(null);

/** A button, and beside it the Menu that it opens. */
export function MenuTrigger({ children }: { children: ReactNode }) {
  const [button, menu] = Children.toArray(children);
  const triggerRef = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  const [autoFocus, setAutoFocus] = useState<Parts.MenuOpening['autoFocus']>(true);
  const [id, buttonId] = [useId(), useId()];
  const open = async (first: Parts.MenuOpening['autoFocus']) => {
    await load().catch(() => {});
    if (!parts) return;
    setAutoFocus(first);
    setOpen(true);
  };
  const trigger = {
    ...{ ref: triggerRef, id: buttonId, isPressed: isOpen },
    'aria-haspopup': 'menu' as const,
    'aria-expanded': isOpen,
    ...(isOpen && { 'aria-controls': id }),
    onHoverStart: () => void load().catch(() => {}),
    onFocus: () => void load().catch(() => {}),
    // As everywhere on a desk: with the mouse at once, with a finger when it is lifted.
    onPressStart: ({ pointerType }: { pointerType: string }) => {
      if (pointerType !== 'touch' && pointerType !== 'keyboard')
        void open(pointerType === 'virtual' ? 'first' : true);
    },
    onPress: ({ pointerType }: { pointerType: string }) => {
      if (pointerType === 'touch' || pointerType === 'keyboard')
        void open(pointerType === 'touch' ? true : 'first');
    },
    onKeyDown: ({ key }: { key: string }) => {
      if (key === 'ArrowDown' || key === 'ArrowUp') void open(key === 'ArrowDown' ? 'first' : 'last');
    },
  };
  return (
    <>
      <ButtonContext value={trigger}>{button}</ButtonContext>
      <Opening value={{ triggerRef, isOpen, setOpen, autoFocus, id, 'aria-labelledby': buttonId }}>
        {menu}
      </Opening>
    </>
  );
}

/** Goes beside its button in a MenuTrigger. */
export function Menu(props: Parts.MenuProps) {
  const opening = useContext(Opening);
  return parts && opening ? <parts.MenuOverlay {...props} opening={opening} /> : null;
}

export const MenuItem = (props: Parts.MenuItemProps) => parts && <parts.MenuItem {...props} />;

export const MenuSection = (props: Parameters<typeof Parts.MenuSection>[0]) =>
  parts && <parts.MenuSection {...props} />;

export const MenuSeparator = () => parts && <parts.MenuSeparator />;
