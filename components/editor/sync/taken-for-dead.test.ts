import { Transform } from 'prosemirror-transform';
import { expect, it } from 'vitest';
import type { LoggedStep } from '#newsroom/authority/schema.ts';
import { buildDocument } from '#newsroom/document/build.ts';
import { documentSchema } from '#newsroom/document/schema.ts';
import { Editor } from '#testing/editing/two-editors.ts';
import { Collaboration } from './collaboration.ts';
import { type Transport, Trouble } from './transport.ts';
import type { Unsent } from './unsent-store.ts';

const away = async () => {
  throw new Trouble('away', 'The line is cut.');
};
const transport: Transport = {
  ...{ deliver: away, stepsSince: away, documentAt: away, threads: away, tellCaret: away },
};

it('takes in nothing more once another tab has delivered its words otherwise, and keeps what is here', async () => {
  const stored = buildDocument({ headline: 'Lamps', blocks: [{ type: 'paragraph', text: 'Nine burned.' }] });
  const editor = new Editor(stored.toJSON(), 'tab-taken-for-dead');
  const kept: Unsent[] = [];
  const collaboration = new Collaboration({
    ...{ clientId: editor.clientId, transport, gather: 2 ** 30, onChange: () => {}, onLost: () => {} },
    store: { keep: (unsent) => kept.push(unsent) > 0, drop: () => {} },
    host: { state: () => editor.state, dispatch: editor.dispatch, isComposing: () => false },
  });
  const { to } = editor.find('burned.');
  const more = documentSchema.text(' And the tenth went out by itself.');
  const log = new Transform(stored).insert(to, more);
  log.delete(to + 20, log.doc.content.size - 1);
  editor.change((tr) => tr.insertText(' Mine.', to));
  const steps = log.steps.map(
    (step, index): LoggedStep => ({
      ...{ step: step.toJSON() as Record<string, unknown>, version: index + 1 },
      clientId: index === 0 ? editor.clientId : 'somebody-else',
    }),
  );
  await collaboration.receive(steps);
  expect(collaboration.halted?.kind).toBe('reload');
  expect(editor.state.doc.textContent).toBe('LampsNine burned. Mine.');
  collaboration.end();
});
