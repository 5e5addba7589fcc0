import type { EditorState, Transaction } from 'prosemirror-state';
import { createEditorState } from '#components/editor/create-state.ts';
import { isRemote } from '#components/editor/plugins/is-remote.ts';
import { newClientId } from '#components/editor/random-ids.ts';
import { Collaboration, type Lost } from '#components/editor/sync/collaboration.ts';
import { resend } from '#components/editor/sync/resend.ts';
import type { Transport } from '#components/editor/sync/transport.ts';
import type { Unsent, UnsentStore } from '#components/editor/sync/unsent-store.ts';
import { whoMayAll } from './who-may-all.ts';

/** Nothing is sent by itself: the test says when. */
const NEVER = 2 ** 30;

/** One browser: what survives its tabs. */
export class Browser {
  readonly kept = new Map<string, Unsent>();
  readonly store: UnsentStore = {
    keep: (unsent) => {
      // As localStorage does: nothing is shared with what is kept.
      this.kept.set(unsent.clientId, JSON.parse(JSON.stringify(unsent)));
      return true;
    },
    drop: (clientId) => void this.kept.delete(clientId),
    leftBehind: async () => [...this.kept.values()],
  };
}

/** An editor without a page: the state, the plugins and the collaboration of the real one. */
export class Tab {
  readonly clientId = newClientId();
  readonly lost: Lost[] = [];
  state: EditorState;
  readonly collaboration: Collaboration;
  readonly #transport: Transport;
  readonly #browser: Browser;

  constructor(stored: { document: unknown; version: number }, transport: Transport, browser: Browser) {
    this.#transport = transport;
    this.#browser = browser;
    this.state = createEditorState({
      ...stored,
      clientId: this.clientId,
      ...whoMayAll,
    });
    this.collaboration = new Collaboration({
      clientId: this.clientId,
      host: { state: () => this.state, dispatch: this.dispatch, isComposing: () => false },
      transport,
      store: browser.store,
      onChange: () => {},
      onLost: (lost) => this.lost.push(lost),
      gather: NEVER,
    });
  }

  dispatch = (transaction: Transaction): void => {
    const { state, transactions } = this.state.applyTransaction(transaction);
    this.state = state;
    if (transactions.some((each) => each.docChanged && !isRemote(each))) this.collaboration.changed();
  };

  /** Hears the log from some version on, which may be one that it has long passed. */
  async hear(from = this.collaboration.version): Promise<void> {
    await this.collaboration.receive(await this.#transport.stepsSince(from));
  }

  /** Delivers what tabs of this browser left behind that are no longer there. */
  async deliverLeftBehind(pause: () => Promise<unknown>): Promise<void> {
    const onLost = (lost: Lost) => this.lost.push(lost);
    for (const unsent of await this.#browser.store.leftBehind()) {
      if (unsent.clientId === this.clientId) continue;
      await resend(unsent, { transport: this.#transport, store: this.#browser.store, onLost, pause });
    }
  }

  close(): void {
    this.collaboration.end();
  }
}
