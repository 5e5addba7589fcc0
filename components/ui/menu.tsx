'use client';

import { Children, createContext, type ReactNode, useContext, useId, useRef, useState } from 'react';
import { remember } from './load-ahead.ts';
import type * as Parts from './menu-parts.tsx';
import { type ButtonTrigger, ButtonTriggerContext } from './plain-button.tsx';

// Menus are much code, and most pages are left without one having been opened: it comes with the first hand on a button.
let parts: typeof Parts | null = null;

const load = remember(async () => {
  parts ??= await import('./menu-parts.tsx');
});

/** Keys that open a menu. */
const openingKeys = ['Enter', ' ', 'ArrowDown', 'ArrowUp'];

const Opening = createContext<Parts.MenuOpening | null>(null);

/** A button, and beside it the Menu that it opens. */
export function MenuTrigger({ children }: { children: ReactNode }) {
  const [button, menu] = Children.toArray(children);
  const triggerRef = useRef<HTMLButtonElement | null>(null);
  const [isOpen, setOpen] = useState(false);
  const [autoFocus, setAutoFocus] = useState<Parts.MenuOpening['autoFocus']>(true);
  const [id, buttonId] = [useId(), useId()];
  const open = async (button: HTMLButtonElement, first: Parts.MenuOpening['autoFocus']) => {
    triggerRef.current = button;
    await load().catch(() => {});
    if (!parts) return;
    setAutoFocus(first);
    setOpen(true);
  };
  const trigger: ButtonTrigger = {
    attributes: {
      id: buttonId,
      'aria-haspopup': 'menu',
      'aria-expanded': isOpen,
      ...(isOpen && { 'aria-controls': id }),
    },
    onNear: () => void load().catch(() => {}),
    // As everywhere on a desk: with the mouse at once, with a finger when it is lifted. A screen reader's pointer
    // presses with no force, and is let have its click.
    onPointerDown: ({ currentTarget, pointerType, pressure }) => {
      if (pointerType === 'touch' || pressure === 0) return;
      // The menu gives the focus back to what had it, and the browser sets it after this event only.
      currentTarget.focus({ preventScroll: true });
      void open(currentTarget, true);
    },
    onPress: (button, by) => void open(button, by === 'keyboard' ? 'first' : true),
    // Not with the press that comes of it: the browser tells a key's click like a screen reader's, and React Aria
    // then leaves the focus on the menu itself.
    onKeyDown: (event) => {
      if (!openingKeys.includes(event.key)) return;
      event.preventDefault();
      if (!event.repeat) void open(event.currentTarget, event.key === 'ArrowUp' ? 'last' : 'first');
    },
  };
  return (
    <>
      <ButtonTriggerContext value={trigger}>{button}</ButtonTriggerContext>
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
