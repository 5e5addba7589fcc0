'use client';

import {
  type ComponentPropsWithoutRef,
  createContext,
  type KeyboardEvent,
  type PointerEvent,
  useContext,
  useEffect,
  useRef,
} from 'react';
import { announce } from './announce.ts';

/** What something around a button wants of it besides: a menu that it opens. */
export type ButtonTrigger = {
  attributes: Pick<
    ComponentPropsWithoutRef<'button'>,
    'id' | 'aria-haspopup' | 'aria-expanded' | 'aria-controls'
  >;
  /** The pointer or the focus has come to the button, so it may be pressed soon. */
  onNear: () => void;
  onPointerDown: (event: PointerEvent<HTMLButtonElement>) => void;
  onKeyDown: (event: KeyboardEvent<HTMLButtonElement>) => void;
  onPress: (button: HTMLButtonElement, by: 'pointer' | 'keyboard') => void;
};

export const ButtonTriggerContext = createContext<ButtonTrigger | null>(null);

type Own = 'disabled' | 'onClick' | 'onPointerDown' | 'onMouseDown' | 'onKeyDown' | 'onPointerEnter';

export type PlainButtonProps = Omit<ComponentPropsWithoutRef<'button'>, Own> & {
  /** By pointer, finger, Enter, Space, or whatever else the browser takes for a press. */
  onPress?: (() => void) | undefined;
  isDisabled?: boolean | undefined;
  /** What it set off is on its way: it keeps the focus, presses do nothing, and a form cannot be sent by Enter either. */
  isPending?: boolean | undefined;
  /** The focus stays where it is, in the text for example. */
  preventFocusOnPress?: boolean | undefined;
};

/**
 * The browser's own button, without any look. React Aria's costs every page 15 KiB for what browsers do by themselves
 * today; what it stands in, a row or a card that is pressed too, hears no more of a press on it than of React Aria's.
 */
export function PlainButton({
  type = 'button',
  onPress,
  isDisabled = false,
  isPending = false,
  preventFocusOnPress = false,
  onFocus,
  ...props
}: PlainButtonProps) {
  const button = useRef<HTMLButtonElement>(null);
  const trigger = useContext(ButtonTriggerContext);
  const isDead = isDisabled || isPending;

  const wasPending = useRef(isPending);
  useEffect(() => {
    const { current } = button;
    if (wasPending.current !== isPending && current && current === document.activeElement)
      announce(current.ariaLabel ?? current.textContent);
    wasPending.current = isPending;
  }, [isPending]);

  return (
    <button
      {...trigger?.attributes}
      {...props}
      ref={button}
      type={isPending ? 'button' : type}
      disabled={isDisabled}
      {...(isPending && { 'aria-disabled': true })}
      onFocus={(event) => {
        onFocus?.(event);
        trigger?.onNear();
      }}
      onPointerEnter={trigger?.onNear}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.stopPropagation();
        if (!isDead) trigger?.onPointerDown(event);
      }}
      onMouseDown={(event) => {
        if (event.button !== 0) return;
        event.stopPropagation();
        if (preventFocusOnPress) event.preventDefault();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' || event.key === ' ') {
          event.stopPropagation();
          // An Enter that is held down was meant for what had the focus when it went down.
          if (event.repeat) event.preventDefault();
        }
        if (!isDead) trigger?.onKeyDown(event);
      }}
      onClick={(event) => {
        event.stopPropagation();
        if (isDead) return;
        trigger?.onPress(event.currentTarget, event.detail === 0 ? 'keyboard' : 'pointer');
        onPress?.();
      }}
    />
  );
}
