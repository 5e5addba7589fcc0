import type { EditorState, Transaction } from 'prosemirror-state';
import type { Lost } from '../recovery/lost.ts';
import type { Transport } from './transport.ts';
import type { Unsent, UnsentStore } from './unsent-store.ts';

type Host = {
  state: () => EditorState;
  dispatch: (transaction: Transaction) => void;
  /** While an input method composes, changes from outside would double its text. */
  isComposing: () => boolean;
};

/** What a collaboration needs of the tab that it is for. */
export type Options = {
  clientId: string;
  host: Host;
  transport: Transport;
  store: Pick<UnsentStore, 'keep' | 'drop'>;
  onChange: () => void;
  onLost: (lost: Lost) => void;
  /**
   * The person and others changed the same while nobody heard of this tab: shows the story as it is, and keeps the
   * person's version beside it. Answers whether there was room for it; otherwise it is brought over what others did.
   */
  onDiverged?: (unsent: Unsent, document: unknown, version: number) => boolean;
  /** When the first of what is not sent yet was written, if that was in another tab. */
  since?: number;
  /** Milliseconds that typing is gathered before it is sent. */
  gather?: number;
  /** Does what is not the text when it stands in nobody's way; at once, unless something else is said. */
  soon?: (work: () => void) => void;
};
