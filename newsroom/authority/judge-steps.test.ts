import fc from 'fast-check';
import { EditorState, type Transaction } from 'prosemirror-state';
import { Transform } from 'prosemirror-transform';
import { expect, it } from 'vitest';
import { anyWritersEdit, writersTransaction } from '#testing/editing/suggested-edits.ts';
import { plainStory } from '#testing/plain-story.ts';
import { acceptSuggestions, rejectSuggestions } from '../document/suggestions/settle.ts';
import { suggestTransaction } from '../document/suggestions/suggest.ts';
import { changedPart } from './changed-part.ts';
import { requireOwnSuggestions } from './judge-steps.ts';

const doc = plainStory(
  'Snow on Cape Merin',
  '> The road is shut',
  'The plough left at four.',
  '- salt',
  '- sand and grit',
  '## What the driver saw',
  'Two deer, and nobody else.',
  '---',
  'School begins at ten.',
);

const judge = (tr: Transaction, id: string) =>
  requireOwnSuggestions(tr.before, tr.doc, { id, notes: new Set() });

it('whatever somebody suggests is theirs to do, and nothing that they would write', () => {
  const edits = fc.array(fc.tuple(anyWritersEdit, fc.constantFrom('ada', 'bel')), { maxLength: 7 });
  fc.assert(
    fc.property(edits, (made) => {
      let state = EditorState.create({ doc });
      for (const [edit, by] of made) {
        const plain = writersTransaction(state, edit);
        if (!plain) continue;
        if (by === 'ada' && !rejected(plain.doc).eq(rejected(state.doc))) {
          expect(() => judge(plain, 'ada')).toThrow(expect.objectContaining({ code: 'forbidden' }));
        }
        const tr = suggestTransaction(state, plain, { by, at: '2026-11-20T08:00:00Z' });
        judge(tr, by);
        state = state.apply(tr);
      }
      judge(
        rejectSuggestions(state.tr, ({ by }) => by === 'ada'),
        'ada',
      );
      const accepted = acceptSuggestions(state.tr, ({ by }) => by === 'ada');
      if (!rejected(accepted.doc).eq(rejected(state.doc))) {
        expect(() => judge(accepted, 'ada')).toThrow(expect.objectContaining({ code: 'forbidden' }));
      }
    }),
    { numRuns: 120 },
  );
});

/** What Ada has to leave as it is. */
const rejected = (node: typeof doc) => rejectSuggestions(new Transform(node), ({ by }) => by === 'ada').doc;

it('a long story is judged by the blocks around what has changed', () => {
  const { doc: changed } = EditorState.create({ doc }).tr.insertText('Soon, ', doc.content.size - 30);
  const names = changedPart(doc, changed).map((part) => part.children.map(({ type }) => type.name));
  const around = ['headline', 'standfirst', 'heading', 'paragraph', 'divider'];
  expect(names).toEqual([around, around]);
});
