import fc from 'fast-check';
import type { Node } from 'prosemirror-model';
import { EditorState } from 'prosemirror-state';
import { Transform } from 'prosemirror-transform';
import { expect, it } from 'vitest';
import { anyWritersEdit, type WritersEdit, writersTransaction } from '#testing/editing/suggested-edits.ts';
import { plainStory } from '#testing/plain-story.ts';
import { suggestionsIn } from './list.ts';
import { withoutInherited } from './plain.ts';
import { withoutSuggestions, withSuggestions } from './resolved.ts';
import { acceptSuggestions, rejectSuggestions } from './settle.ts';
import { suggestTransaction } from './suggest.ts';

const doc = plainStory(
  'The lamp of Cape Merin',
  '> Lit after forty years',
  'The **lamp** burns again.',
  '## The keeper',
  'Nobody slept that night, said Ada Kolm.',
  '- oil',
  '- wicks and glass',
  '---',
  '" I saw it from the ferry.',
  'The council pays.',
);

const at = '2026-11-20T08:00:00.000Z';
const author = (by: string) => ({ by, at });

/** Structure, words and looks: no ids of blocks. */
const shape = (node: Node): unknown =>
  JSON.parse(JSON.stringify(node.toJSON(), (key, value) => (key === 'id' ? undefined : value)));

const suggest = (state: EditorState, edit: WritersEdit, by: string): EditorState => {
  const plain = writersTransaction(state, edit);
  if (!plain) return state;
  const next = state.apply(suggestTransaction(state, plain, author(by)));
  next.doc.check();
  return next;
};

it('a suggestion changes nothing, accepted it does what the edit would have done', () => {
  fc.assert(
    fc.property(anyWritersEdit, (edit) => {
      const state = EditorState.create({ doc });
      const plain = writersTransaction(state, edit);
      if (!plain) return;
      const after = suggest(state, edit, 'ada').doc;
      expect(withoutSuggestions(after).toJSON()).toEqual(doc.toJSON());
      expect(shape(withSuggestions(after))).toEqual(shape(plain.doc));
    }),
    { numRuns: 200 },
  );
});

it('edits of one person, one after the other, leave the text as it was', () => {
  fc.assert(
    fc.property(fc.array(anyWritersEdit, { maxLength: 8 }), (edits) => {
      let state = EditorState.create({ doc });
      for (const edit of edits) {
        state = suggest(state, edit, 'ada');
        expect(withoutSuggestions(state.doc).toJSON()).toEqual(doc.toJSON());
      }
      expect(rejectSuggestions(new Transform(state.doc)).doc.toJSON()).toEqual(doc.toJSON());
      expect(shape(acceptSuggestions(new Transform(state.doc)).doc)).toEqual(
        shape(withSuggestions(state.doc)),
      );
    }),
    { numRuns: 100 },
  );
});

it('what two suggest, one after the other, comes to what they would have written', () => {
  // What a move leaves beside words that are to go may be joined otherwise; moves have a test of their own.
  const edit = anyWritersEdit.filter(({ kind }) => kind !== 'move');
  fc.assert(
    fc.property(fc.array(fc.tuple(edit, fc.constantFrom('ada', 'bel')), { maxLength: 5 }), (made) => {
      let state = EditorState.create({ doc });
      for (const [each, by] of made) {
        const plain = writersTransaction(state, each);
        const written = plain && withSuggestions(state.apply(withoutInherited(plain)).doc);
        state = suggest(state, each, by);
        if (written) expect(shape(withSuggestions(state.doc))).toEqual(shape(written));
      }
      expect(withoutSuggestions(state.doc).toJSON()).toEqual(doc.toJSON());
    }),
    { numRuns: 100 },
  );
});

it('suggestions of two, accepted or rejected one by one in any order, come to the same', () => {
  const edits = fc.array(fc.tuple(anyWritersEdit, fc.constantFrom('ada', 'bel')), { maxLength: 7 });
  fc.assert(
    fc.property(edits, fc.infiniteStream(fc.nat()), (made, order) => {
      let state = EditorState.create({ doc });
      for (const [edit, by] of made) state = suggest(state, edit, by);
      expect(withoutSuggestions(state.doc).toJSON()).toEqual(doc.toJSON());
      const oneByOne = (settle: typeof acceptSuggestions) => {
        const tr = new Transform(state.doc);
        for (;;) {
          const left = suggestionsIn(tr.doc);
          const next = left[(order.next().value ?? 0) % left.length];
          if (!next) return tr.doc;
          settle(tr, ({ id }) => id === next.id);
          tr.doc.check();
          expect(suggestionsIn(tr.doc).map(({ id }) => id)).not.toContain(next.id);
        }
      };
      expect(shape(oneByOne(rejectSuggestions))).toEqual(shape(doc));
      expect(shape(oneByOne(acceptSuggestions))).toEqual(shape(withSuggestions(state.doc)));
    }),
    { numRuns: 100 },
  );
});

it('where others write by turns, what is suggested can still be decided, and leaves a good document', () => {
  const edits = fc.array(fc.tuple(anyWritersEdit, fc.constantFrom('ada', 'bel', 'writer')), { maxLength: 9 });
  fc.assert(
    fc.property(edits, fc.infiniteStream(fc.nat()), (made, order) => {
      let state = EditorState.create({ doc });
      for (const [edit, by] of made) {
        const plain = by === 'writer' ? writersTransaction(state, edit) : null;
        state =
          by === 'writer' ? (plain ? state.apply(withoutInherited(plain)) : state) : suggest(state, edit, by);
      }
      withoutSuggestions(state.doc).check();
      withSuggestions(state.doc).check();
      const tr = new Transform(state.doc);
      for (;;) {
        const left = suggestionsIn(tr.doc);
        const choice = order.next().value ?? 0;
        const next = left[choice % left.length];
        if (!next) break;
        (choice % 2 === 0 ? acceptSuggestions : rejectSuggestions)(tr, ({ id }) => id === next.id);
        tr.doc.check();
      }
      expect(suggestionsIn(tr.doc)).toEqual([]);
    }),
    { numRuns: 150 },
  );
});
