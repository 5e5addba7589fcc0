import type { Node } from 'prosemirror-model';
import { inThisTab } from '#components/ui/kept-here.ts';
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

/** Something that is being written, and what it was begun from, as that is kept. */
export type Begun<Value> = { value: Value; from: string };

const keyOf = (name: string) => `nightdesk-draft:${name}`;
const originOf = (name: string) => `${keyOf(name)}:from`;

/** What this tab keeps under a name, and else the beginning of it. */
export function fromTab<Value>(name: string, start: Value, { write, read }: Keeping<Value>): Begun<Value> {
  const begun = { value: start, from: write(start) };
  const kept = inThisTab.read(keyOf(name));
  if (kept === null) return begun;
  return { value: read(kept), from: inThisTab.read(originOf(name)) ?? begun.from };
}

/** Keeps it through errors, closing and reloads, as far as this browser lets it; null keeps nothing. */
export function keepInTab<Value>(name: string, begun: Begun<Value> | null, { write }: Keeping<Value>): void {
  // Full, or forbidden: it stays where it is written for as long as that is open.
  const hadRoom = inThisTab.keep(keyOf(name), begun && write(begun.value));
  if (hadRoom) inThisTab.keep(originOf(name), begun ? begun.from : null);
}
