import { setBlockType } from 'prosemirror-commands';
import { history, undo } from 'prosemirror-history';
import { type Command, EditorState, TextSelection, type Transaction } from 'prosemirror-state';
import { Transform } from 'prosemirror-transform';
import { expect, it } from 'vitest';
import { wordsIn } from '#testing/editing/suggest-words.ts';
import { plainStory } from '#testing/plain-story.ts';
import { documentSchema } from '../schema.ts';
import { suggestionsIn } from './list.ts';
import { withoutSuggestions, withSuggestions } from './resolved.ts';
import { acceptSuggestions, rejectSuggestions } from './settle.ts';
import { suggestTransaction } from './suggest.ts';

const { paragraph, heading } = documentSchema.nodes;
const doc = plainStory('Ferries', '- oil', '- wicks', 'Bread is dear.', 'Nobody sleeps.');

class Desk {
  state = EditorState.create({ doc, plugins: [history({ newGroupDelay: 0 })] });

  dispatch = (tr: Transaction) => {
    this.state = this.state.apply(tr);
  };

  suggestAs(by: string, make: (tr: Transaction) => Transaction) {
    this.dispatch(
      suggestTransaction(this.state, make(this.state.tr), { by, at: '2026-11-20T08:00:00.000Z' }),
    );
  }

  runAs(by: string, words: string, command: Command) {
    const selection = TextSelection.create(this.state.doc, wordsIn(this.state.doc, words).to);
    this.state = this.state.apply(this.state.tr.setSelection(selection));
    command(this.state, (tr) => this.suggestAs(by, () => tr));
  }

  startOf = (words: string) => wordsIn(this.state.doc, words).from - 1;
}

const linesOf = (shown: EditorState['doc']) =>
  shown.children.slice(3).map(({ type, textContent }) => [type.name, textContent]);

it('what is accepted is decided, although the words that it hangs on wait for somebody else’s', () => {
  for (const first of ['ada', 'bel']) {
    const desk = new Desk();
    desk.suggestAs('ada', (tr) => tr.deleteRange(desk.startOf('Bread'), wordsIn(tr.doc, 'dear.').to + 1));
    const below = desk.startOf('Bread');
    const mark = documentSchema.marks.deletion.create({
      id: 'bels',
      by: 'bel',
      at: '2026-11-20T08:00:00.000Z',
    });
    desk.dispatch(desk.state.tr.addNodeMark(below, mark));
    const { tr } = desk.state;
    acceptSuggestions(tr, ({ by }) => by === first);
    expect(suggestionsIn(tr.doc).map(({ by }) => by)).not.toContain(first);
    expect(linesOf(acceptSuggestions(tr).doc)).toEqual([['paragraph', 'Nobody sleeps.']]);
  }
});

it('a rejection that is undone leaves what two changed, one after the other, as it was', () => {
  const desk = new Desk();
  desk.runAs('ada', 'Bread', setBlockType(heading, { level: 2 }));
  desk.runAs('bel', 'Bread', setBlockType(heading, { level: 3 }));
  desk.runAs('cem', 'Bread', setBlockType(paragraph));
  const { doc: suggested } = desk.state;
  for (const who of ['ada', 'bel', 'cem']) {
    desk.dispatch(rejectSuggestions(desk.state.tr, ({ by }) => by === who));
    expect(withoutSuggestions(desk.state.doc).toJSON()).toEqual(doc.toJSON());
    undo(desk.state, desk.dispatch);
    expect(desk.state.doc.toJSON()).toEqual(suggested.toJSON());
  }
});

it('a heading that is rejected makes none of what somebody else adds above it', () => {
  const desk = new Desk();
  desk.suggestAs('ada', (tr) =>
    tr.insert(desk.startOf('Bread'), paragraph.create(null, documentSchema.text('Soon.'))),
  );
  desk.suggestAs('bel', (tr) =>
    tr.insert(desk.startOf('Bread'), heading.create(null, documentSchema.text('Now'))),
  );
  const { tr } = desk.state;
  rejectSuggestions(tr, ({ by }) => by === 'bel');
  expect(linesOf(withSuggestions(tr.doc))[0]).toEqual(['paragraph', 'Soon.']);
});

it('what would begin an item joins it with none', () => {
  const desk = new Desk();
  const soon = paragraph.create(null, documentSchema.text('Soon.'));
  desk.suggestAs('ada', (tr) => tr.insert(desk.startOf('wicks'), soon));
  expect(withoutSuggestions(desk.state.doc).toJSON()).toEqual(doc.toJSON());
});

it('what is said of a list itself, which no edit says, is decided all the same', () => {
  const kinds = [null, { type: 'bullet_list', attrs: {} }, { type: 'heading', attrs: { level: 2 } }];
  for (const before of kinds)
    for (const after of kinds) {
      const at = '2026-11-20T08:00:00.000Z';
      const mark = documentSchema.marks.modification.create({ id: 'x', by: 'ada', at, before, after });
      const { doc: marked } = new Transform(doc).addNodeMark(
        doc.child(0).nodeSize + doc.child(1).nodeSize,
        mark,
      );
      expect(rejectSuggestions(new Transform(marked)).doc.toJSON()).toEqual(doc.toJSON());
      expect(acceptSuggestions(new Transform(marked)).doc.toJSON()).toEqual(doc.toJSON());
    }
});
