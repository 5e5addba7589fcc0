import { newClientId } from '../random-ids.ts';
import { continued } from '../recovery/continued.ts';
import type { Lost } from '../recovery/lost.ts';
import type { EditorSession } from '../session.ts';
import { keptList } from './kept-list.ts';
import type { Unsent } from './unsent-store.ts';

/** Lost words with why, until somebody has looked at them. */
export type LostWords = Lost & { id: string; reason: string };

/** A version of the person's own that others have grown apart from, until it is merged. */
export type Apart = Unsent & { id: string };

/** What waits in this browser for one person in one story, so that a reload does not lose it once more. */
export class Kept {
  readonly #session: EditorSession;
  readonly #keys: readonly string[];
  readonly #lost;
  readonly #apart;
  /** For which there was no room: shown as long as the page is open. */
  #homeless: LostWords[] = [];

  constructor(session: EditorSession) {
    const { person, storyId } = session.start;
    const keyOf = (what: string) => `nightdesk-${what}:${person.id}:${storyId}`;
    this.#session = session;
    this.#keys = [keyOf('lost'), keyOf('apart')];
    this.#lost = keptList<LostWords>(keyOf('lost'));
    this.#apart = keptList<Apart>(keyOf('apart'));
  }

  /** Shows what there is, and what other tabs make of it. Returns what ends that. */
  open(): () => void {
    const hear = ({ key }: StorageEvent) => {
      // Another tab keeps every letter there as well.
      if (key === null || this.#keys.includes(key)) this.#show();
    };
    this.#show();
    window.addEventListener('storage', hear);
    return () => window.removeEventListener('storage', hear);
  }

  /** Answers the ids under which it is kept. */
  lose(lost: readonly Lost[], reason: string): string[] {
    return lost.map((each) => {
      const last = [...this.#lost.read(), ...this.#homeless].findLast((kept) => kept.reason === reason);
      const words = continued(last, each) ?? { ...each, reason, id: newClientId() };
      this.bringBack(words);
      return words.id;
    });
  }

  bringBack(words: LostWords): void {
    this.#homeless = [...this.#homeless.filter(({ id }) => id !== words.id), words];
    this.house();
  }

  /** Whether something would be lost with the page: the browser has no room for it. */
  get isCrowded(): boolean {
    return this.#homeless.length > 0;
  }

  /** Keeps what there was no room for as far as there is some now. */
  house(): void {
    this.#homeless = this.#homeless.filter((words) => !this.#lost.add(words));
    this.#show();
  }

  letGo(id: string): void {
    this.#homeless = this.#homeless.filter((words) => words.id !== id);
    this.#lost.remove(id);
    this.house();
  }

  /** Keeps a version apart; answers whether there was room. */
  setApart(version: Apart): boolean {
    const hasRoom = this.#apart.add(version);
    this.#show();
    return hasRoom;
  }

  join(id: string): void {
    this.#apart.remove(id);
    this.house();
  }

  #show(): void {
    this.#session.show({ lost: [...this.#lost.read(), ...this.#homeless], apart: this.#apart.read() });
  }
}
