'use client';

import { createContext, useContext, useEffect, useId, useSyncExternalStore } from 'react';
import { type Command, CommandRegistry } from './command-registry.ts';

export const CommandContext = createContext<CommandRegistry>(new CommandRegistry());

function useRegister(commands: readonly Command[], inPalette: boolean): void {
  const registry = useContext(CommandContext);
  const owner = useId();
  useEffect(() => registry.set(owner, commands, inPalette), [registry, owner, commands, inPalette]);
  useEffect(() => () => registry.remove(owner), [registry, owner]);
}

/** Offers a page's commands in the palette (and by their shortcuts) while the component is mounted. */
export function useCommands(commands: readonly Command[]): void {
  useRegister(commands, true);
}

/** Binds keys that make no sense in the palette, such as `/` for a filter; `?` lists them too. */
export function useShortcuts(commands: readonly Command[]): void {
  useRegister(commands, false);
}

export function useAllCommands() {
  const registry = useContext(CommandContext);
  return useSyncExternalStore(registry.subscribe, registry.all, registry.all);
}
