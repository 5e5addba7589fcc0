'use client';

import { type ComponentProps, useState } from 'react';
import { Lazily, later } from '#components/ui/lazily.tsx';
import { useHasBeen } from '#components/ui/use-has-been.ts';
import type { PaletteProps } from './command-palette.tsx';
import type { ShortcutsHelp } from './shortcuts-help.tsx';

const palette = later<PaletteProps>(async () => (await import('./command-palette.tsx')).CommandPalette);

/** Takes the focus, and gives it back to where it was: the palette returns it there when it closes. */
function borrowFocus(input: HTMLInputElement | null) {
  const before = document.activeElement;
  input?.focus();
  return () => {
    if (before instanceof HTMLElement) before.focus({ preventScroll: true });
  };
}

/** The palette, loaded when it opens first. What is typed until it is there must not go into a text below it. */
export function LazyPalette({ onOpenChange, ...props }: Omit<PaletteProps, 'typed'>) {
  const [typed, setTyped] = useState('');
  const change = (isOpen: boolean) => {
    setTyped('');
    onOpenChange(isOpen);
  };
  const meanwhile = props.isOpen && (
    <input
      ref={borrowFocus}
      aria-label="Find a story or a command"
      className="fixed top-0 opacity-0"
      value={typed}
      onChange={({ target }) => setTyped(target.value)}
    />
  );
  return (
    useHasBeen(props.isOpen) && (
      <Lazily of={palette} props={{ ...props, typed, onOpenChange: change }} meanwhile={meanwhile} />
    )
  );
}

type HelpProps = ComponentProps<typeof ShortcutsHelp>;
const help = later<HelpProps>(async () => (await import('./shortcuts-help.tsx')).ShortcutsHelp);

/** The list of keys, loaded when it opens first. */
export const LazyShortcuts = (props: HelpProps) =>
  useHasBeen(props.isOpen) && <Lazily of={help} props={props} />;
