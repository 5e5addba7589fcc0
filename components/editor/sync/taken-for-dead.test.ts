import { Transform } from 'prosemirror-transform';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { LoggedStep } from '#newsroom/authority/schema.ts';
import { buildDocument } from '#newsroom/document/build.ts';
import { documentSchema } from '#newsroom/document/schema.ts';
import { Editor } from '#testing/editing/two-editors.ts';
import { Collaboration } from './collaboration.ts';
import { sentOtherwise } from './reasons.ts';
import { setAside, whySetAside } from './set-aside.ts';
import { type Transport, Trouble } from './transport.ts';
import type { Unsent } from './unsent-store.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const away = async () => {
  throw new Trouble('away', 'The line is cut.');
};
const transport: Transport = {
  ...{ deliver: away, stepsSince: away, documentAt: away, threads: away, tellCaret: away },
};

const stored = buildDocument({ headline: 'Lamps', blocks: [{ type: 'paragraph', text: 'Nine burned.' }] });

/** A tab, and a log that others have written with these steps since it was opened. */
function open(steps: readonly Record<string, unknown>[]) {
  const editor = new Editor(stored.toJSON(), 'tab-taken-for-dead');
  const kept: Unsent[] = [];
  const collaboration = new Collaboration({
    ...{ clientId: editor.clientId, transport, gather: 2 ** 30, onChange: () => {}, onLost: () => {} },
    store: { keep: (unsent) => kept.push(unsent) > 0, drop: () => {} },
    host: { state: () => editor.state, dispatch: editor.dispatch, isComposing: () => false },
  });
  const log = steps.map(
    (step, index): LoggedStep => ({ step, version: index + 1, clientId: 'somebody-else' }),
  );
  return { editor, kept, collaboration, log };
}

it('goes on from the story as it is once another tab has delivered its words otherwise, and loses none', async () => {
  const change = new Transform(stored).insert(21, documentSchema.text(' And the tenth went out by itself.'));
  change.delete(25, 40);
  const { editor, collaboration, log } = open(change.steps.map((step) => step.toJSON()));
  const [first] = log;
  if (first) first.clientId = editor.clientId;
  const { to } = editor.find('burned.');
  for (const words of [' Mine.', ' And more.']) editor.change((tr) => tr.insertText(words, to));
  await collaboration.receive(log);
  expect(collaboration.halted?.kind).toBe('reload');
  expect(editor.state.doc.textContent).toContain('Mine.');
  expect(whySetAside(collaboration)).toBe(sentOtherwise);
  const lost: string[] = [];
  let isComposing = true;
  const settingAside = setAside(collaboration, {
    isComposing: () => isComposing,
    transport: { documentAt: async (version) => (version === 1 ? change.docs[1]?.toJSON() : null) },
    onLost: ({ text }) => lost.push(text),
    startOver: (document, version) => {
      editor.state = new Editor(document, editor.clientId, version).state;
    },
  });
  await vi.advanceTimersByTimeAsync(5_000);
  expect(editor.state.doc.textContent).toContain('Mine.');
  isComposing = false;
  await vi.advanceTimersByTimeAsync(1_000);
  await settingAside;
  expect(lost).toEqual([' And more.']);
  expect(editor.state.doc.eq(change.doc)).toBe(true);
  expect(collaboration).toMatchObject({ halted: null, version: 2, hasUnsent: false });
  expect(whySetAside(collaboration)).toBeNull();
  collaboration.end();
});

it('asks for a reload where others write with a newer Nightdesk what this page does not know, and keeps what is here', async () => {
  const known = new Transform(stored)
    .insert(1, documentSchema.text('Late: '))
    .steps.map((step) => step.toJSON());
  const newer = { stepType: 'replace', from: 1, to: 1, slice: { content: [{ type: 'hologram' }] } };
  const { editor, kept, collaboration, log } = open([...known, newer, ...known]);
  const { to } = editor.find('burned.');
  editor.change((tr) => tr.insertText(' Mine.', to));
  collaboration.changed();
  await collaboration.receive(log);
  await collaboration.receive(log);
  collaboration.release();
  expect(collaboration.halted).toMatchObject({ kind: 'reload', message: expect.stringContaining('updated') });
  expect(whySetAside(collaboration)).toBeNull();
  expect(JSON.stringify(kept.at(-1))).toContain(' Mine.');
  collaboration.end();
});
