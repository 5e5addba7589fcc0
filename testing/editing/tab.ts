import type { EditorState, Transaction } from 'prosemirror-state';
import { createEditorState } from '#components/editor/create-state.ts';
import { loadParts } from '#components/editor/in-text/in-time.ts';
import { isRemote } from '#components/editor/plugins/is-remote.ts';
import { newClientId } from '#components/editor/random-ids.ts';
import type { Lost } from '#components/editor/recovery/lost.ts';
import { asWritten, type Hand } from '#components/editor/suggesting/as-written.ts';
import { Collaboration } from '#components/editor/sync/collaboration.ts';
import { lostFrom, resend } from '#components/editor/sync/resend.ts';
import { setAside, whySetAside } from '#components/editor/sync/set-aside.ts';
import type { Transport } from '#components/editor/sync/transport.ts';
import type { Unsent, UnsentStore } from '#components/editor/sync/unsent-store.ts';
import { whoMayAll } from './who-may-all.ts';

// Some of those who have it open suggest.
await loadParts();

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

/** What somebody may do who has a story open, and how they do it. */
export type Rights = Hand & { maySuggest: boolean };

const anything: Rights = { personId: '', mayWrite: true, maySuggest: true, isSuggesting: false };

/** An editor without a page: the state, the plugins and the collaboration of the real one. */
export class Tab {
  readonly clientId = newClientId();
  readonly lost: Lost[] = [];
  state: EditorState;
  readonly collaboration: Collaboration;
  rights: Rights;
  /** Whether an input method has the text in its hands. */
  isComposing = false;
  #isThere = true;
  readonly #transport: Transport;
  readonly #browser: Browser;

  constructor(
    stored: { document: unknown; version: number },
    transport: Transport,
    browser: Browser,
    rights = anything,
  ) {
    this.#transport = transport;
    this.#browser = browser;
    this.rights = rights;
    this.state = this.#stateOf(stored);
    const { keep, drop } = browser.store;
    this.collaboration = new Collaboration({
      clientId: this.clientId,
      host: { state: () => this.state, dispatch: this.dispatch, isComposing: () => this.isComposing },
      transport,
      store: {
        keep: (unsent) => !this.#isThere || keep(unsent),
        drop: (clientId) => void (this.#isThere && drop(clientId)),
      },
      onChange: () => {},
      onLost: (lost) => this.lost.push(lost),
      gather: NEVER,
    });
  }

  #stateOf(stored: { document: unknown; version: number }): EditorState {
    return createEditorState({
      ...stored,
      ...whoMayAll,
      clientId: this.clientId,
      mayWrite: () => this.rights.mayWrite,
      maySuggest: () => this.rights.maySuggest,
      suggesterId: () => (this.rights.isSuggesting ? this.rights.personId : null),
    });
  }

  dispatch = (given: Transaction): void => {
    const { state, transactions } = this.state.applyTransaction(asWritten(this.state, given, this.rights));
    this.state = state;
    if (transactions.some((each) => each.docChanged && !isRemote(each))) this.collaboration.changed();
  };

  /** Hears the log from some version on, which may be one that it has long passed. */
  async hear(from = this.collaboration.version): Promise<void> {
    await this.collaboration.receive(await this.#transport.stepsSince(from));
  }

  /** Sends what there is. What its author may no longer do is kept for them, and the story shown as it is. */
  async send(): Promise<void> {
    await this.collaboration.flush();
    if (whySetAside(this.collaboration) === null) return;
    await setAside(this.collaboration, {
      // It would wait for the end of what ends with another event.
      isComposing: () => false,
      transport: this.#transport,
      onLost: (lost) => this.lost.push(lost),
      startOver: (document, version) => {
        this.state = this.#stateOf({ document, version });
      },
    });
  }

  /** Delivers what tabs of this browser left behind that are no longer there. */
  async deliverLeftBehind(pause: () => Promise<unknown>): Promise<void> {
    const onLost = (lost: Lost) => this.lost.push(lost);
    const { store } = this.#browser;
    for (const unsent of await store.leftBehind()) {
      if (unsent.clientId === this.clientId) continue;
      const trouble = await resend(unsent, { transport: this.#transport, store, onLost, pause });
      if (!trouble || trouble.kind === 'away') continue;
      onLost(lostFrom(unsent));
      store.drop(unsent.clientId);
    }
  }

  close(): void {
    this.collaboration.end();
  }

  /** Is gone from one moment to the next, whatever was on its way. */
  crash(): void {
    this.close();
    this.#isThere = false;
  }
}
