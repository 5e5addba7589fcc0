import fc from 'fast-check';
import { EditorState, type Transaction } from 'prosemirror-state';
import { Transform } from 'prosemirror-transform';
import { expect, it } from 'vitest';
import { wordsIn } from '#testing/editing/suggest-words.ts';
import { anyWritersEdit, writersTransaction } from '#testing/editing/suggested-edits.ts';
import { plainStory } from '#testing/plain-story.ts';
import { documentSchema } from '../document/schema.ts';
import { acceptSuggestions, rejectSuggestions } from '../document/suggestions/settle.ts';
import { suggestTransaction } from '../document/suggestions/suggest.ts';
import { changedPart } from './changed-part.ts';
import { foreignSuggestions, requireOwnSuggestions } from './judge-steps.ts';

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

const { insertion, modification, em } = documentSchema.marks;
const ada = { id: 'ada-1', by: 'ada', at: '2026-11-20T08:00:00Z' };
const kind = (type: string, level?: number) => ({
  type,
  attrs: { dir: null, lang: null, ...(level && { level }) },
});
const blockOf = ({ doc: shown }: Transform, words: string) => wordsIn(shown, words).from - 1;

const pretended: [string, (tr: Transaction) => void][] = [
  [
    'a break of the text is their own, below an empty one that is',
    (tr) => tr.addNodeMark(blockOf(tr, 'Two deer'), insertion.create(ada)),
  ],
  [
    'a heading was a paragraph before, which somebody else wants smaller',
    (tr) => {
      const change = { ...ada, before: kind('paragraph'), after: kind('heading', 3) };
      tr.addNodeMark(blockOf(tr, 'What the'), modification.create(change));
    },
  ],
  [
    'words of the headline were in italics',
    (tr) => tr.addMark(1, 5, modification.create({ ...ada, before: em.create().toJSON(), after: null })),
  ],
  [
    'a divider stands in a list',
    (tr) => {
      const around = { before: { type: 'divider', attrs: {} }, after: { type: 'bullet_list', attrs: {} } };
      tr.addNodeMark(wordsIn(tr.doc, 'nobody else.').to + 1, modification.create({ ...ada, ...around }));
    },
  ],
];

it.each(pretended)('who may only suggest can’t say that %s', (_, pretend) => {
  const judged = (tr: Transaction) =>
    requireOwnSuggestions(tr.before, tr.doc, { id: 'ada', notes: new Set() });
  let state = EditorState.create({ doc });
  const smaller = state.tr.setNodeAttribute(blockOf(state.tr, 'What the'), 'level', 3);
  state = state.apply(suggestTransaction(state, smaller, { by: 'bel', at: ada.at }));
  const suggested = suggestTransaction(state, state.tr.split(wordsIn(doc, 'driver saw').to), ada);
  judged(suggested);
  state = state.apply(suggested);
  const { tr } = state;
  pretend(tr);
  expect(() => judged(tr)).toThrow(expect.objectContaining({ code: 'forbidden' }));
});

it('every mark of a suggestion says when it was made', () => {
  const { doc: once } = new Transform(doc).insert(3, documentSchema.text('a', [insertion.create(ada)]));
  const never = insertion.create({ ...ada, at: 'yesterday' });
  const { doc: twice } = new Transform(once).insert(1, documentSchema.text('b', [never]));
  for (const before of [doc, once]) {
    expect(() => foreignSuggestions(before, twice, 'ada')).toThrow(
      expect.objectContaining({ code: 'invalid' }),
    );
  }
  expect(foreignSuggestions(doc, once, 'ada')).toEqual([]);
});
