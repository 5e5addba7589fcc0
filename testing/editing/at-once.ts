import { collab, getVersion, receiveTransaction, sendableSteps } from 'prosemirror-collab';
import type { Node } from 'prosemirror-model';
import { EditorState, type Transaction } from 'prosemirror-state';
import type { Step } from 'prosemirror-transform';

/** People at one document at once, each with a state of their own; who sends later rebases. */
export function atOnce(doc: Node, people: readonly string[]) {
  const log: { step: Step; clientID: string }[] = [];
  const states = new Map(
    people.map((clientID) => [
      clientID,
      EditorState.create({ doc, plugins: [collab({ version: 0, clientID })] }),
    ]),
  );
  const stateOf = (who: string): EditorState => {
    const state = states.get(who);
    if (!state) throw new Error(`Nobody called ${who}`);
    return state;
  };
  const receive = (who: string, news: typeof log) => {
    const steps = news.map(({ step }) => step);
    const ids = news.map(({ clientID }) => clientID);
    states.set(who, stateOf(who).apply(receiveTransaction(stateOf(who), steps, ids)));
  };
  return {
    stateOf,
    dispatch: (who: string, tr: Transaction) => void states.set(who, stateOf(who).apply(tr)),
    /** Takes in what the others have sent, and sends. */
    sync(who: string) {
      receive(who, log.slice(getVersion(stateOf(who))));
      const steps = sendableSteps(stateOf(who))?.steps ?? [];
      const sent = steps.map((step) => ({ step, clientID: who }));
      log.push(...sent);
      receive(who, sent);
    },
  };
}
