import { collab } from 'prosemirror-collab';
import { Node } from 'prosemirror-model';
import { EditorState } from 'prosemirror-state';
import { Step } from 'prosemirror-transform';
import { documentSchema } from '#newsroom/document/schema.ts';
import { Collaboration, type Lost } from './collaboration.ts';
import type { Transport, Trouble } from './transport.ts';
import type { Unsent, UnsentStore } from './unsent-store.ts';

type Options = {
  transport: Transport;
  store: UnsentStore;
  onLost: (lost: Lost) => void;
  /** Lets the turns of others pass. */
  pause?: () => Promise<unknown>;
};

const aMoment = () => new Promise((resolve) => setTimeout(resolve, 500));

/**
 * Delivers what a tab that is gone could not: from the document that it was written on, over everything that has
 * happened since. What the server will not take stays kept, and is shown as lost with the reason.
 * @returns why it could not be delivered, or null
 */
export async function resend(unsent: Unsent, options: Options): Promise<Trouble | null> {
  const { transport, store, onLost, pause = aMoment } = options;
  const { clientId, version } = unsent;
  const doc = Node.fromJSON(documentSchema, await transport.documentAt(version));
  let state = EditorState.create({ doc, plugins: [collab({ version, clientID: clientId })] });
  const transaction = state.tr;
  for (const json of unsent.steps) transaction.step(Step.fromJSON(documentSchema, json));
  state = state.apply(transaction);
  const collaboration = new Collaboration({
    clientId,
    host: {
      state: () => state,
      dispatch: (each) => {
        state = state.apply(each);
      },
      isComposing: () => false,
    },
    ...{ transport, store, onLost, onChange: () => {} },
  });
  for (const thread of unsent.annotations) collaboration.begin(thread);
  await collaboration.flush();
  while (collaboration.isWaiting) {
    await pause();
    await collaboration.flush();
  }
  collaboration.end();
  return collaboration.halted;
}

/** The words of what was not sent, for when it can't be. */
export function lostFrom(unsent: Unsent): Lost {
  const text = unsent.steps.map((json) => textIn((json as { slice?: unknown }).slice)).join('');
  return { of: 'me', text, annotations: unsent.annotations };
}

function textIn(value: unknown): string {
  if (value === null || typeof value !== 'object') return '';
  const node = value as { text?: string; content?: unknown[] };
  return (node.text ?? '') + (node.content ?? []).map(textIn).join('');
}
