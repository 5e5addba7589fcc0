import { splitBlock, wrapIn } from 'prosemirror-commands';
import { liftListItem, splitListItem, wrapInList } from 'prosemirror-schema-list';
import { type Command, EditorState, TextSelection, type Transaction } from 'prosemirror-state';
import { canJoin } from 'prosemirror-transform';
import { expect, it } from 'vitest';
import { atOnce } from '#testing/editing/at-once.ts';
import { wordsIn } from '#testing/editing/suggest-words.ts';
import { plainStory } from '#testing/plain-story.ts';
import { documentSchema } from '../schema.ts';
import { suggestionsIn } from './list.ts';
import { withoutInherited } from './plain.ts';
import { withoutSuggestions, withSuggestions } from './resolved.ts';
import { acceptSuggestions, rejectSuggestions } from './settle.ts';
import { suggestTransaction } from './suggest.ts';

const { nodes } = documentSchema;
const doc = plainStory('Ferries', '- oil', 'Bread is dear.', 'Nobody sleeps.');

/** Blocks of the body: words, in brackets what stands in a list, in quotes what is quoted. */
const linesOf = ({ doc: shown }: { doc: EditorState['doc'] }) =>
  shown.children.slice(2).map((block) => {
    if (block.type === nodes.blockquote)
      return block.children.map(({ textContent }) => `“${textContent}”`).join(' ');
    return block.isTextblock
      ? block.textContent
      : block.children.map(({ textContent }) => `[${textContent}]`).join(' ');
  });

const plain = ['[oil]', 'Bread is dear.', 'Nobody sleeps.'];

class Desk {
  state = EditorState.create({ doc });
  by = 'ada';

  dispatch = (tr: Transaction) => {
    const suggested = suggestTransaction(this.state, tr, { by: this.by, at: '2026-11-20T08:00:00.000Z' });
    this.state = this.state.apply(suggested);
    expect(linesOf({ doc: withoutSuggestions(this.state.doc) })).toEqual(plain);
  };

  run(command: Command, after = 'Bread', until = after) {
    const selection = TextSelection.create(
      this.state.doc,
      wordsIn(this.state.doc, after).to,
      wordsIn(this.state.doc, until).to,
    );
    this.state = this.state.apply(this.state.tr.setSelection(selection));
    command(this.state, this.dispatch);
  }

  get changes() {
    return suggestionsIn(this.state.doc).map(({ by, changes }) => [
      by,
      ...changes.map(({ after }) => (after as { type: string }).type),
    ]);
  }
}

const list = wrapInList(nodes.bullet_list);

it('a list or a quote around paragraphs is one suggestion, and shows them once', () => {
  for (const [command, lines, type] of [
    [list, ['[oil]', '[Bread is dear.] [Nobody sleeps.]'], 'bullet_list'],
    [wrapIn(nodes.blockquote), ['[oil]', '“Bread is dear.” “Nobody sleeps.”'], 'blockquote'],
  ] as const) {
    const desk = new Desk();
    desk.run(command, 'Bread', 'Nobody');
    expect(linesOf(desk.state)).toEqual(lines);
    expect(desk.changes).toEqual([['ada', type, type]]);
    const accepted = acceptSuggestions(desk.state.tr).doc;
    expect(suggestionsIn(accepted)).toEqual([]);
    expect(linesOf({ doc: accepted })).toEqual(lines);
    expect(withoutSuggestions(accepted).textContent).toContain('Bread is dear.');
    expect(rejectSuggestions(desk.state.tr).doc.toJSON()).toEqual(doc.toJSON());
  }
});

it('a paragraph keeps its id when its list is accepted: its translation is still that of its words', () => {
  const desk = new Desk();
  desk.run(list);
  const item = acceptSuggestions(desk.state.tr).doc.child(3).firstChild?.firstChild;
  expect(item?.attrs.id).toBe(doc.child(3).attrs.id);
});

it('one goes on writing in it; its list rejected, the paragraphs are there', () => {
  const desk = new Desk();
  desk.run(list);
  desk.run(splitListItem(nodes.list_item));
  desk.dispatch(desk.state.tr.insertText(' soon'));
  desk.by = 'bel';
  desk.run(splitBlock, 'dear');
  expect(linesOf({ doc: withSuggestions(desk.state.doc) })[1]).toBe('[Bread] [ soon is dear.]');
  const isList = suggestionsIn(desk.state.doc).find(({ changes }) => changes.length > 0)?.id;
  const { tr } = desk.state;
  rejectSuggestions(tr, ({ id }) => id === isList);
  expect(linesOf({ doc: withSuggestions(tr.doc) })).toEqual([
    '[oil]',
    'Bread',
    ' soon is dear',
    '.',
    'Nobody sleeps.',
  ]);
  expect(rejectSuggestions(tr).doc.toJSON()).toEqual(doc.toJSON());
});

it('a list that is typed is the same suggestion, joined with the list above it too', () => {
  const desk = new Desk();
  const start = wordsIn(desk.state.doc, 'Bread').from;
  desk.dispatch(desk.state.tr.insertText('-', start));
  const tr = desk.state.tr.delete(start, start + 1);
  const $start = tr.doc.resolve(start);
  const range = $start.blockRange();
  if (range) tr.wrap(range, [{ type: nodes.bullet_list }, { type: nodes.list_item }]);
  const before = $start.before();
  expect(canJoin(tr.doc, before)).toBe(true);
  desk.dispatch(tr.join(before));
  expect(linesOf(desk.state)).toEqual(['[oil] [Bread is dear.]', 'Nobody sleeps.']);
  expect(desk.changes).toEqual([['ada', 'bullet_list']]);
  expect(rejectSuggestions(desk.state.tr).doc.toJSON()).toEqual(doc.toJSON());
});

it('whoever suggested a list makes another one of it, or takes it back', () => {
  const desk = new Desk();
  desk.run(list);
  desk.run(liftListItem(nodes.list_item));
  expect(desk.state.doc.toJSON()).toEqual(doc.toJSON());
  desk.run(list);
  desk.dispatch(desk.state.tr.setNodeMarkup(wordsIn(desk.state.doc, 'Bread').from - 3, nodes.ordered_list));
  expect(desk.changes).toEqual([['ada', 'ordered_list']]);
  const { tr } = desk.state;
  const selection = TextSelection.create(tr.doc, wordsIn(tr.doc, 'Bread').to);
  liftListItem(nodes.list_item)(desk.state.apply(tr.setSelection(selection)), (lifted) => {
    expect(suggestionsIn(withoutInherited(lifted).doc)).toEqual([]);
  });
});

it('two people who quote and list a paragraph at once still have it once, whatever is decided', () => {
  const desk = atOnce(doc, ['ada', 'bel']);
  for (const [by, command] of [
    ['ada', list],
    ['bel', wrapIn(nodes.blockquote)],
  ] as const) {
    const { tr, doc: shown } = desk.stateOf(by);
    const selected = desk
      .stateOf(by)
      .apply(tr.setSelection(TextSelection.create(shown, wordsIn(shown, 'Bread').to)));
    command(selected, (made) =>
      desk.dispatch(by, suggestTransaction(selected, made, { by, at: '2026-11-20T08:00:00.000Z' })),
    );
  }
  for (const by of ['ada', 'bel', 'ada']) desk.sync(by);
  const state = desk.stateOf('bel');
  expect(state.doc.toJSON()).toEqual(desk.stateOf('ada').doc.toJSON());
  expect(rejectSuggestions(state.tr).doc.toJSON()).toEqual(doc.toJSON());
  for (const first of ['ada', 'bel']) {
    const left = rejectSuggestions(state.tr, ({ by }) => by === first).doc;
    expect(withSuggestions(left).textContent.split('Bread is dear.')).toHaveLength(2);
  }
  expect(linesOf({ doc: withSuggestions(state.doc) })[1]).toBe('[Bread is dear.]');
});

it('a break is rejected across the list or the quote that came after it', () => {
  for (const [command, words] of [
    [list, 'dear'],
    [wrapIn(nodes.blockquote), 'Bread'],
  ] as const) {
    const desk = new Desk();
    desk.run(splitBlock, 'Bread is');
    const isBreak = suggestionsIn(desk.state.doc)[0]?.id;
    desk.by = 'bel';
    desk.run(command, words);
    const { tr } = desk.state;
    rejectSuggestions(tr, ({ id }) => id === isBreak);
    expect(withSuggestions(tr.doc).textContent).toContain('Bread is dear.');
    expect(rejectSuggestions(tr).doc.toJSON()).toEqual(doc.toJSON());
  }
});
