import type { Lost } from '../recovery/lost.ts';
import { backoff } from './backoff.ts';
import { displaced } from './reasons.ts';
import { type Transport, Trouble } from './transport.ts';
import type { Unsent, UnsentStore } from './unsent-store.ts';

type Options = {
  transport: Transport;
  store: UnsentStore;
  onLost: (lost: readonly Lost[], reason: string) => void;
  /** Keeps a version apart; answers whether there was room. */
  onDiverged: (unsent: Unsent) => boolean;
};

/** Few tabs find that another has left something behind. */
export async function loadResend() {
  try {
    return await import('./resend.ts');
  } catch {
    throw new Trouble('away', 'A part of Nightdesk could not be loaded.');
  }
}

/** What tabs of this browser left behind that are gone: nobody sees it anywhere else until it is delivered. */
export class LeftBehind {
  readonly #options: Options;
  #again: ReturnType<typeof setTimeout> | undefined;
  #isBusy = false;
  #hasEnded = false;

  constructor(options: Options) {
    this.#options = options;
  }

  /** Delivers it, and what finds no answer again after a while. */
  async deliver(failures = 0): Promise<void> {
    if (this.#isBusy || this.#hasEnded) return;
    clearTimeout(this.#again);
    this.#isBusy = true;
    const isAway = await this.#deliverAll().finally(() => {
      this.#isBusy = false;
    });
    if (isAway && !this.#hasEnded)
      this.#again = setTimeout(() => void this.deliver(failures + 1), backoff(failures));
  }

  end(): void {
    this.#hasEnded = true;
    clearTimeout(this.#again);
  }

  /** Answers whether something is left because nobody answered. */
  async #deliverAll(): Promise<boolean> {
    let isAway = false;
    for (const unsent of await this.#options.store.leftBehind()) {
      const trouble = await this.#deliverOne(unsent);
      if (trouble?.kind === 'away') isAway = true;
      // Whoever signs in again has it tried again.
      else if (trouble && trouble.kind !== 'signed_out') await this.#giveUp(unsent, trouble.message);
    }
    return isAway;
  }

  async #deliverOne(unsent: Unsent): Promise<Trouble | null> {
    const { transport, store, onLost, onDiverged } = this.#options;
    try {
      const { resend } = await loadResend();
      return await resend(unsent, {
        ...{ transport, store, onDiverged },
        onLost: (lost) => onLost([lost], displaced[lost.of]),
      });
    } catch (error) {
      if (error instanceof Trouble && (error.kind === 'away' || error.kind === 'signed_out')) return error;
      // It can't ever be applied.
      return new Trouble('refused', displaced.me);
    }
  }

  async #giveUp(unsent: Unsent, reason: string): Promise<void> {
    const { transport, store, onLost } = this.#options;
    const { lostPieces } = await loadResend();
    onLost(await lostPieces(unsent, transport), reason);
    store.drop(unsent.clientId);
  }
}
