import fc from 'fast-check';
import { collab, getVersion, receiveTransaction, sendableSteps } from 'prosemirror-collab';
import { EditorState } from 'prosemirror-state';
import type { Step } from 'prosemirror-transform';
import { Transform } from 'prosemirror-transform';
import { expect, it } from 'vitest';
import { anyWritersEdit, writersTransaction } from '#testing/editing/suggested-edits.ts';
import { plainStory } from '#testing/plain-story.ts';
import { withoutSuggestions } from './resolved.ts';
import { rejectSuggestions } from './settle.ts';
import { suggestTransaction } from './suggest.ts';

const doc = plainStory(
  'Ferries stop at Cape Merin',
  '> Ice in the strait',
  'The last boat came in at noon.',
  '## What now',
  'Bread is flown in, the mayor says.',
  '- bread',
  '- post and papers',
  'Nobody is worried yet.',
);

/** Two people who only suggest, at once; who sends second rebases. */
it('suggestions made at the same time converge, and leave the text as it was', () => {
  const edits = fc.array(fc.record({ edit: anyWritersEdit, who: fc.nat(1), sends: fc.boolean() }), {
    minLength: 2,
    maxLength: 8,
  });
  fc.assert(
    fc.property(edits, (made) => {
      const log: { step: Step; clientID: string }[] = [];
      const people = ['ada', 'bel'];
      const states = people.map((clientID) =>
        EditorState.create({ doc, plugins: [collab({ version: 0, clientID })] }),
      );
      const sync = (who: number) => {
        const state = states[who] as EditorState;
        const news = log.slice(getVersion(state));
        const caughtUp = state.apply(
          receiveTransaction(
            state,
            news.map(({ step }) => step),
            news.map(({ clientID }) => clientID),
          ),
        );
        const sendable = sendableSteps(caughtUp);
        const steps = sendable?.steps ?? [];
        const clientID = people[who] ?? '';
        log.push(...steps.map((step) => ({ step, clientID })));
        states[who] = caughtUp.apply(
          receiveTransaction(
            caughtUp,
            steps,
            steps.map(() => clientID),
          ),
        );
      };
      for (const { edit, who, sends } of made) {
        const state = states[who] as EditorState;
        const plain = writersTransaction(state, edit);
        const author = { by: people[who] ?? '', at: '2026-11-20T08:00:00.000Z' };
        if (plain) states[who] = state.apply(suggestTransaction(state, plain, author));
        if (sends) sync(who);
      }
      for (const who of [0, 1, 0]) sync(who);
      const [one, other] = states as [EditorState, EditorState];
      expect(one.doc.toJSON()).toEqual(other.doc.toJSON());
      one.doc.check();
      expect(withoutSuggestions(one.doc).toJSON()).toEqual(doc.toJSON());
      expect(rejectSuggestions(new Transform(one.doc)).doc.toJSON()).toEqual(doc.toJSON());
    }),
    { numRuns: 150 },
  );
});
