import { getVersion } from 'prosemirror-collab';
import type { EditorState, Transaction } from 'prosemirror-state';
import type { CaretPlace } from '#newsroom/db/notify.ts';
import { caretsIn, changeCaret, inOwnText, inSharedText } from './caret-state.ts';

type Options = {
  clientId: string;
  state: () => EditorState;
  /** Applies a transaction that changes nothing but where cursors are. */
  note: (transaction: Transaction) => void;
  tell: (place: Omit<CaretPlace, 'personId'>) => Promise<void>;
  /** Whether anybody else is there, and this person has begun to move in the text. */
  isOfUse: () => boolean;
};

/** Milliseconds between two messages while the cursor moves. */
const PAUSE_MS = 150;

/** Milliseconds until what may be a letter beside its place for others is put right: not worth a message each time. */
const MEND_MS = 1_000;

/**
 * Tells the others where this tab's cursor is, when it is not where they believe it to be: what is typed moves it along
 * with them as here, and needs no message.
 */
export class CaretTeller {
  readonly #options: Options;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #mending: ReturnType<typeof setTimeout> | undefined;
  #isBusy = false;
  #ended = false;

  constructor(options: Options) {
    this.#options = options;
  }

  /** To be called whenever the text or the selection has changed: at once the first time, then now and then. */
  moved(): void {
    if (this.#isBusy || this.#ended || !this.#options.isOfUse()) return;
    if (this.#isElsewhere()) this.#tellNow();
    else if (caretsIn(this.#options.state()).told?.isSure === false)
      this.#mending ??= setTimeout(this.#tellNow, MEND_MS);
  }

  /** Somebody has come who has never heard of this tab. */
  tellAnew(): void {
    const { state, note } = this.#options;
    note(changeCaret(state(), { what: 'told', told: null }));
    this.moved();
  }

  end(): void {
    this.#ended = true;
    clearTimeout(this.#timer);
    clearTimeout(this.#mending);
  }

  #tellNow = (): void => {
    clearTimeout(this.#mending);
    this.#mending = undefined;
    this.#isBusy = true;
    void this.#tell();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#isBusy = false;
      this.moved();
    }, PAUSE_MS);
  };

  #isElsewhere(): boolean {
    const state = this.#options.state();
    const { told } = caretsIn(state);
    const { anchor, head } = this.#asOthersSee(state);
    return !told || told.anchor !== anchor.own || told.head !== head.own;
  }

  /** Inside what is not delivered yet there is no place that others could know. */
  #asOthersSee(state: EditorState) {
    const see = (pos: number) => {
      const shared = inSharedText(state, pos);
      return { shared, own: inOwnText(state, shared, true) };
    };
    return { anchor: see(state.selection.anchor), head: see(state.selection.head) };
  }

  async #tell(): Promise<void> {
    const { clientId, state, note, tell } = this.#options;
    const now = state();
    const { anchor, head } = this.#asOthersSee(now);
    const shared = { anchor: anchor.shared, head: head.shared };
    const told = { anchor: anchor.own, head: head.own, shared, isSure: true };
    note(changeCaret(now, { what: 'told', told }));
    // A message that gets lost is made good by the next.
    await tell({ clientId, version: getVersion(now), ...shared }).catch(() => {});
  }
}
