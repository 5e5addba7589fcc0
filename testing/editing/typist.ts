import { sendableSteps } from 'prosemirror-collab';
import { TextSelection, type Transaction } from 'prosemirror-state';
import { createEditorState } from '#components/editor/create-state.ts';
import { isRemote } from '#components/editor/plugins/is-remote.ts';
import { newClientId } from '#components/editor/random-ids.ts';
import { Collaboration } from '#components/editor/sync/collaboration.ts';
import type { Transport } from '#components/editor/sync/transport.ts';
import type { PersonActor } from '#newsroom/actor.ts';
import { readDocument } from '#newsroom/authority/step-log.ts';
import { openFeed } from '#newsroom/authority/story-feed.ts';
import { lineTo } from './newsroom.ts';
import { whoMayAll } from './who-may-all.ts';

type Options = {
  storyId: string;
  /** Milliseconds that a message takes. */
  oneWay: number;
};

/** Milliseconds between two letters: somebody who types quickly. */
const LETTER_MS = 160;

const later = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** Somebody who types somewhere in the last paragraph of a story without a pause. `stop` answers how long each letter waited. */
export async function startTyping(actor: PersonActor, { storyId, oneWay }: Options) {
  const clientId = newClientId();
  let state = createEditorState({
    ...(await readDocument(actor, storyId)),
    ...whoMayAll,
    clientId,
  });
  const typed: number[] = [];
  const waits: number[] = [];
  let sent = 0;

  const dispatch = (transaction: Transaction) => {
    const applied = state.applyTransaction(transaction);
    state = applied.state;
    if (applied.transactions.some((each) => each.docChanged && !isRemote(each))) collaboration.changed();
    const unsent = sendableSteps(state)?.steps.length ?? 0;
    while (typed.length > unsent) waits.push(performance.now() - (typed.shift() ?? 0));
  };
  const line = lineTo(actor, storyId, () => 'none');
  const transport: Transport = {
    ...line,
    deliver: async (parcel) => {
      sent += 1;
      await later(oneWay);
      const answer = await line.deliver(parcel);
      await later(oneWay);
      return answer;
    },
  };
  const collaboration = new Collaboration({
    ...{ clientId, transport, onChange: () => {}, onLost: () => {} },
    host: { state: () => state, dispatch, isComposing: () => false },
    store: { keep: () => true, drop: () => {} },
  });
  const feed = await openFeed(actor, {
    ...{ storyId, clientId, version: collaboration.version },
    send: (event) => {
      if (event.type === 'steps') void later(oneWay).then(() => collaboration.receive(event.steps));
    },
  });
  const last = state.doc.lastChild?.content.size ?? 0;
  const at = state.doc.content.size - 1 - Math.floor(Math.random() * last);
  dispatch(state.tr.setSelection(TextSelection.create(state.doc, at)));
  const letters = setInterval(
    () => {
      typed.push(performance.now());
      dispatch(state.tr.insertText('x'));
    },
    LETTER_MS * (0.8 + Math.random() * 0.4),
  );

  const stop = async () => {
    clearInterval(letters);
    while (collaboration.hasUnsent) await later(50);
    collaboration.end();
    await feed.close();
    return waits;
  };
  return {
    stop,
    get sent() {
      return sent;
    },
  };
}
