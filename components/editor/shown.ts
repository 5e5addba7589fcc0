import type { EditorState } from 'prosemirror-state';
import type { Thread } from '#newsroom/annotation/schema.ts';
import type { PresentPerson } from '#newsroom/authority/presence.ts';
import type { StoryHead } from '#newsroom/authority/story-feed.ts';
import { afterPaint } from './after-paint.ts';
import type { BetweenKeys } from './between-keys.ts';
import type { Apart, LostWords } from './sync/kept.ts';
import type { SaveStatus } from './sync/save-status.ts';

/** What the interface shows of a session: a new object with every change. */
export type Snapshot = {
  state: EditorState;
  save: SaveStatus;
  threads: readonly Thread[];
  /** Whether the threads have come. Until then there are those only that were begun meanwhile. */
  hasThreads: boolean;
  present: readonly PresentPerson[];
  head: StoryHead;
  lost: readonly LostWords[];
  /** Versions of the person's own that are to be merged, and which of them is being compared. */
  apart: readonly Apart[];
  comparing: string | null;
  hasFocus: boolean;
  /** Ids of those who have typed a moment ago. */
  typing: ReadonlySet<string>;
  /** What the person may do no more since they opened the story, in words. */
  fewerRights: string | null;
  /** Whether the person wants to suggest where they could write. */
  prefersSuggesting: boolean;
};

/** Milliseconds between two times that the interface hears what changed: less would take from those who type. */
const TELL_MS = 120;
/** The same while this tab types: nobody reads a count then. */
const TYPING_TELL_MS = 1_000;

/** What the interface shows, and when it hears of it: once what was typed is on the screen, since nobody waits for a count. */
export class Shown {
  now: Snapshot;
  /** As the server has it too, for hydration. */
  readonly first: Snapshot;
  readonly #keys: BetweenKeys;
  #told: Snapshot;
  #listeners = new Set<() => void>();
  #isTelling = false;
  #toldAt = 0;

  constructor(first: Snapshot, keys: BetweenKeys) {
    this.now = first;
    this.first = first;
    this.#told = first;
    this.#keys = keys;
  }

  /** As the interface has heard of it, which may be behind what is typed. */
  told = (): Snapshot => this.#told;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  change(change: Partial<Snapshot>): void {
    this.now = { ...this.now, ...change };
    // That all is saved must not stand over words that are not.
    if (this.#told.save.kind === 'saved' && this.now.save.kind !== 'saved') afterPaint(this.#tellOfSaving);
    if (this.#isTelling) return;
    this.#isTelling = true;
    const tell = () => this.#keys.soon(this.#tell, this.#toldAt + TYPING_TELL_MS);
    const pause = Math.min(TELL_MS, this.#toldAt + TELL_MS - performance.now());
    if (this.#keys.isTyping) tell();
    else if (pause > 0) setTimeout(() => afterPaint(tell), pause);
    else afterPaint(tell);
  }

  /** For what must not wait for a pause: what is typed after a slash narrows its list. */
  tellSoon(): void {
    if (this.#keys.isTyping) this.#keys.soon(this.#tell);
  }

  #tell = (): void => {
    this.#isTelling = false;
    this.#toldAt = performance.now();
    // That all is saved would be true for no longer than until the next key.
    const isStillSaving =
      this.#keys.isTyping && this.#told.save.kind === 'saving' && this.now.save.kind === 'saved';
    if (isStillSaving) this.#keys.inPause(this.#tell);
    this.#hear(isStillSaving ? { ...this.now, save: this.#told.save } : this.now);
  };

  #tellOfSaving = (): void => this.#hear({ ...this.#told, save: this.now.save });

  #hear(told: Snapshot): void {
    this.#told = told;
    for (const listener of this.#listeners) listener();
  }
}
