import type { LedgerChanged } from '#newsroom/importing/change-ledger.ts';
import { ledgerChanges, type Splice } from '#newsroom/importing/ledger-changes.ts';
import type { Span } from '#newsroom/importing/schema.ts';
import type { ActionResult } from '#server/action.ts';

const PAUSE_MS = 400;
const AGAIN_MS = 4_000;

type Change = (input: {
  importId: string;
  ledgerVersion: number;
  splices: Splice[];
}) => Promise<ActionResult<LedgerChanged>>;

type Listener = {
  onState: (state: 'saved' | 'saving' | 'failed') => void;
  /** Somebody else changed the ledger: theirs, to go on from. */
  onConflict: (ledger: Span[]) => void;
  onSettled: () => void;
  onRefused: (message: string) => void;
};

type Start = { importId: string; ledger: readonly Span[]; version: number };

/** Carries a ledger's changes to the newsroom, one request at a time, and tries again what did not get through. */
export class LedgerSaver {
  #importId: string;
  #change: Change;
  #listener: Listener;
  #saved: readonly Span[];
  #wanted: readonly Span[];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running: Promise<void> | null = null;
  version: number;

  constructor({ importId, ledger, version }: Start, change: Change, listener: Listener) {
    this.#importId = importId;
    this.#saved = ledger;
    this.#wanted = ledger;
    this.version = version;
    this.#change = change;
    this.#listener = listener;
  }

  want(ledger: readonly Span[]): void {
    this.#wanted = ledger;
    this.#listener.onState('saving');
    this.#wait(PAUSE_MS);
  }

  /**
   * Goes on from a ledger that the newsroom changed on the editor's word. While changes of one's own are on their way it
   * is not taken: they meet it as anybody's.
   * @returns whether it was taken
   */
  goOnFrom(ledger: readonly Span[], version: number): boolean {
    if (this.#running || this.#saved !== this.#wanted) return false;
    this.#saved = ledger;
    this.#wanted = ledger;
    this.version = version;
    return true;
  }

  /** Saves what is still to be saved. @returns whether everything is saved now */
  async flush(): Promise<boolean> {
    clearTimeout(this.#timer);
    while (this.#running) await this.#running;
    if (this.#saved !== this.#wanted) await this.#send();
    return this.#saved === this.#wanted;
  }

  #wait(ms: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#send(), ms);
  }

  #send(): Promise<void> {
    this.#running ??= this.#carry().finally(() => {
      this.#running = null;
    });
    return this.#running;
  }

  async #carry(): Promise<void> {
    const target = this.#wanted;
    const splices = ledgerChanges(this.#saved, target);
    if (splices.length === 0) this.#saved = target;
    else {
      const result = await this.#ask(splices);
      if (!result) {
        this.#listener.onState('failed');
        this.#wait(AGAIN_MS);
        return;
      }
      this.#take(result, target);
    }
    if (this.#saved === this.#wanted) this.#listener.onState('saved');
    else this.#wait(0);
  }

  /** Null when the newsroom could not be reached. */
  async #ask(splices: Splice[]): Promise<ActionResult<LedgerChanged> | null> {
    try {
      return await this.#change({ importId: this.#importId, ledgerVersion: this.version, splices });
    } catch {
      return null;
    }
  }

  #take(result: ActionResult<LedgerChanged>, target: readonly Span[]): void {
    if (!result.ok) {
      this.#wanted = this.#saved;
      this.#listener.onRefused(result.message);
      return;
    }
    const changed = result.data;
    if (changed.ok) {
      this.version = changed.ledgerVersion;
      this.#saved = target;
    } else if (changed.reason === 'stale') {
      this.version = changed.ledgerVersion;
      this.#saved = changed.ledger;
      this.#wanted = changed.ledger;
      this.#listener.onConflict(changed.ledger);
    } else {
      this.#wanted = this.#saved;
      this.#listener.onSettled();
    }
  }
}
