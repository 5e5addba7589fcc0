import { sendableSteps } from 'prosemirror-collab';
import type { EditorState } from 'prosemirror-state';
import type { Step } from 'prosemirror-transform';
import { maxSteps } from '#newsroom/authority/limits.ts';
import { schemaVersion } from '#newsroom/document/schema.ts';
import { lostOf } from '../recovery/fallen-out.ts';
import { type Lost, withNotes } from '../recovery/lost.ts';
import type { Beginnings } from './beginnings.ts';
import type { Parcel } from './transport.ts';
import type { Unsent } from './unsent-store.ts';

const asJson = new WeakMap<Step, Record<string, unknown>>();

/** Made once: whoever types offline for an hour has thousands of them, which are kept anew with every key. */
function jsonOf(step: Step): Record<string, unknown> {
  const json = asJson.get(step) ?? (step.toJSON() as Record<string, unknown>);
  asJson.set(step, json);
  return json;
}

type Tab = { state: EditorState; clientId: string; beginnings: Beginnings };

/** What a tab has to deliver, as far as one delivery takes it; null if there is nothing. */
export function parcelOf(tab: Tab): Parcel | null {
  const first = undelivered(tab, maxSteps);
  return first && { ...first, schemaVersion };
}

/** What the authority has not confirmed yet, as it is kept; null if there is nothing. */
export function unsentOf(tab: Tab, since: number): Unsent | null {
  const all = undelivered(tab);
  return all && { ...all, since };
}

function undelivered({ state, clientId, beginnings }: Tab, most?: number) {
  const sendable = sendableSteps(state);
  if (!sendable) return null;
  const steps = sendable.steps.slice(0, most);
  const { version } = sendable;
  return { version, clientId, steps: steps.map(jsonOf), annotations: beginnings.in(steps) };
}

/** The same for a person to read and put back, for when it can't be sent. */
export function unsentAsLost({ state, beginnings }: Tab): Lost[] {
  const steps = sendableSteps(state)?.steps ?? [];
  return withNotes(
    lostOf(steps, () => true, state.doc),
    beginnings.in(steps),
  );
}
