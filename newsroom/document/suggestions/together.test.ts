import fc from 'fast-check';
import type { NodeRange } from 'prosemirror-model';
import type { Transaction } from 'prosemirror-state';
import { Transform } from 'prosemirror-transform';
import { expect, it } from 'vitest';
import { atOnce } from '#testing/editing/at-once.ts';
import { wordsIn } from '#testing/editing/suggest-words.ts';
import { anyWritersEdit, writersTransaction } from '#testing/editing/suggested-edits.ts';
import { plainStory } from '#testing/plain-story.ts';
import { documentSchema } from '../schema.ts';
import { suggestionsIn } from './list.ts';
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
      const people = ['ada', 'bel'];
      const desk = atOnce(doc, people);
      for (const { edit, who, sends } of made) {
        const by = people[who] ?? '';
        const plain = writersTransaction(desk.stateOf(by), edit);
        const author = { by, at: '2026-11-20T08:00:00.000Z' };
        if (plain) desk.dispatch(by, suggestTransaction(desk.stateOf(by), plain, author));
        if (sends) desk.sync(by);
      }
      for (const by of ['ada', 'bel', 'ada']) desk.sync(by);
      const [one, other] = [desk.stateOf('ada'), desk.stateOf('bel')];
      expect(one.doc.toJSON()).toEqual(other.doc.toJSON());
      one.doc.check();
      expect(withoutSuggestions(one.doc).toJSON()).toEqual(doc.toJSON());
      expect(rejectSuggestions(new Transform(one.doc)).doc.toJSON()).toEqual(doc.toJSON());
    }),
    { numRuns: 150 },
  );
});

it('what two suggest of one block at once both stays, and is only suggested', () => {
  const { nodes } = documentSchema;
  const pictured = new Transform(doc).insert(
    doc.content.size,
    nodes.figure.create({ id: 'fig', picture: 'p' }),
  ).doc;
  const { from } = wordsIn(pictured, 'The last boat');
  const figure = pictured.content.size - 1;
  const pairs: ((tr: Transaction) => Transaction)[][] = [
    [
      (tr) => tr.wrap(tr.doc.resolve(from).blockRange() as NodeRange, [{ type: nodes.blockquote }]),
      (tr) => tr.setNodeAttribute(from - 1, 'lang', 'tr'),
    ],
    [(tr) => tr.delete(figure, figure + 1), (tr) => tr.setNodeAttribute(figure, 'alt', 'A boat.')],
  ];
  for (const edits of pairs) {
    const desk = atOnce(pictured, ['ada', 'bel']);
    for (const [index, by] of ['ada', 'bel'].entries()) {
      const state = desk.stateOf(by);
      const plain = edits[index]?.(state.tr) ?? state.tr;
      desk.dispatch(by, suggestTransaction(state, plain, { by, at: '2026-11-20T08:00:00.000Z' }));
    }
    for (const by of ['ada', 'bel', 'ada']) desk.sync(by);
    const { doc: both } = desk.stateOf('ada');
    expect(
      suggestionsIn(both)
        .map(({ by }) => by)
        .toSorted(),
    ).toEqual(['ada', 'bel']);
    expect(withoutSuggestions(both).toJSON()).toEqual(pictured.toJSON());
    expect(rejectSuggestions(new Transform(both)).doc.toJSON()).toEqual(pictured.toJSON());
  }
});
