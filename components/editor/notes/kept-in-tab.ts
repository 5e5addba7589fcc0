import type { Node } from 'prosemirror-model';
import { noteText, parseNote, plainNote } from '#newsroom/annotation/note-schema.ts';

/** How something that is being written is kept as text, and when nothing is lost with it. */
export type Keeping<Value> = {
  write: (value: Value) => string;
  read: (kept: string) => Value;
  isWorthless: (value: Value, start: Value) => boolean;
};

/** Plain words: not worth keeping as long as they are what was there before. */
export const asWords: Keeping<string> = {
  write: (words) => words,
  read: (words) => words,
  isWorthless: (words, start) => words === start,
};

/** Words with looks: not worth keeping once there are none. */
export const asNote: Keeping<Node> = {
  write: (note) => JSON.stringify(note.toJSON()),
  read: (kept) => {
    try {
      return parseNote(JSON.parse(kept));
    } catch {
      return plainNote(kept);
    }
  },
  isWorthless: (note) => noteText(note) === '',
};

const keyOf = (name: string) => `nightdesk-draft:${name}`;

/** What this tab keeps under a name; null for nothing. */
export function fromTab<Value>(name: string, { read }: Keeping<Value>): Value | null {
  try {
    const kept = sessionStorage.getItem(keyOf(name));
    return kept === null ? null : read(kept);
  } catch {
    return null;
  }
}

/** Keeps it through errors, closing and reloads, as far as this browser lets it; null keeps nothing. */
export function keepInTab<Value>(name: string, value: Value | null, { write }: Keeping<Value>): void {
  try {
    if (value === null) sessionStorage.removeItem(keyOf(name));
    else sessionStorage.setItem(keyOf(name), write(value));
  } catch {
    // Full, or forbidden: it stays where it is written for as long as that is open.
  }
}
