import { collab } from 'prosemirror-collab';
import { Node } from 'prosemirror-model';
import { EditorState } from 'prosemirror-state';
import { Step, Transform } from 'prosemirror-transform';
import { documentSchema } from '#newsroom/document/schema.ts';
import { lostOf } from '../recovery/fallen-out.ts';
import type { Lost } from '../recovery/lost.ts';
import { aMoment } from './a-moment.ts';
import { Collaboration } from './collaboration.ts';
import { noAnswer, type Transport, type Trouble } from './transport.ts';
import type { Unsent, UnsentStore } from './unsent-store.ts';

type Options = {
  transport: Transport;
  store: UnsentStore;
  onLost: (lost: Lost) => void;
  /** Keeps what can't be brought over what others did without looking; answers whether there was room. */
  onDiverged?: (unsent: Unsent) => boolean;
  /** Lets the turns of others pass. */
  pause?: () => Promise<unknown>;
};

/**
 * Delivers what a tab that is gone could not: from the document that it was written on, over everything that has
 * happened since. What the server will not take stays kept, and is shown as lost with the reason.
 * @returns why it could not be delivered, or null
 */
export async function resend(unsent: Unsent, options: Options): Promise<Trouble | null> {
  const { transport, store, onLost, onDiverged, pause = aMoment } = options;
  const { clientId, version, since } = unsent;
  let state = stateOf(await transport.documentAt(version), version, clientId);
  state = state.apply(withSteps(state.tr, unsent));
  const collaboration = new Collaboration({
    clientId,
    host: {
      state: () => state,
      dispatch: (each) => {
        state = state.apply(each);
      },
      isComposing: () => false,
    },
    ...{ transport, store, onLost, since, onChange: () => {} },
    onDiverged: (kept, document, present) => {
      if (!onDiverged?.(kept)) return false;
      state = stateOf(document, present, clientId);
      return true;
    },
  });
  for (const thread of unsent.annotations) collaboration.begin(thread);
  await collaboration.finish(pause);
  if (collaboration.halted || !collaboration.hasUnsent) return collaboration.halted;
  return noAnswer();
}

function stateOf(document: unknown, version: number, clientID: string): EditorState {
  const doc = Node.fromJSON(documentSchema, document);
  return EditorState.create({ doc, plugins: [collab({ version, clientID })] });
}

function withSteps<Change extends Transform>(change: Change, { steps }: Pick<Unsent, 'steps'>): Change {
  for (const json of steps) change.step(Step.fromJSON(documentSchema, json));
  return change;
}

/** The document that something was written on, the one that it became, and the steps between them. */
export async function ownVersion(unsent: Unsent, transport: Transport) {
  const base = Node.fromJSON(documentSchema, await transport.documentAt(unsent.version));
  const { doc: mine, steps } = withSteps(new Transform(base), unsent);
  return { base, mine, steps };
}

/** What was not sent, for when it can't be: with its place, if the document that it was written on can be had. */
export async function lostPieces(unsent: Unsent, transport: Transport): Promise<Lost[]> {
  try {
    const { mine, steps } = await ownVersion(unsent, transport);
    const [first = lostFrom(unsent), ...rest] = lostOf(steps, () => true, mine);
    return [{ ...first, annotations: unsent.annotations }, ...rest];
  } catch {
    return [lostFrom(unsent)];
  }
}

/** The words of what was not sent, for when it can't be. */
export function lostFrom(unsent: Unsent): Lost {
  const text = unsent.steps.map((json) => textIn((json as { slice?: unknown }).slice)).join('');
  return { of: 'me', text, annotations: unsent.annotations, content: null, place: null };
}

function textIn(value: unknown): string {
  if (value === null || typeof value !== 'object') return '';
  const node = value as { text?: string; content?: unknown[] };
  return (node.text ?? '') + (node.content ?? []).map(textIn).join('');
}
