/** Something a person can have done by name in the palette, or by keys. */
export type Command = {
  id: string;
  label: string;
  section: string;
  shortcut?: string | undefined;
  run: () => void;
};

type Registered = Command & { inPalette: boolean };

/** The commands of whatever is on screen: each component that has some registers them under its own id. */
export class CommandRegistry {
  #byOwner = new Map<string, Registered[]>();
  #listeners = new Set<() => void>();
  #all: readonly Registered[] = [];

  set(owner: string, commands: readonly Command[], inPalette: boolean): void {
    this.#byOwner.set(
      owner,
      commands.map((command) => ({ ...command, inPalette })),
    );
    this.#changed();
  }

  remove(owner: string): void {
    if (this.#byOwner.delete(owner)) this.#changed();
  }

  /** The same array until something changes, as useSyncExternalStore wants it. */
  all = (): readonly Registered[] => this.#all;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  #changed(): void {
    this.#all = [...this.#byOwner.values()].flat();
    for (const listener of this.#listeners) listener();
  }
}
