import { baseKeymap, deleteSelection, joinBackward, splitBlock, toggleMark } from 'prosemirror-commands';
import { history, undo } from 'prosemirror-history';
import { AllSelection, type Command, EditorState, TextSelection, type Transaction } from 'prosemirror-state';
import { expect, it } from 'vitest';
import { plainStory } from '#testing/plain-story.ts';
import { annotationRanges } from '../annotation-marks.ts';
import { documentSchema } from '../schema.ts';
import { textUnits } from '../units.ts';
import { suggestionsIn } from './list.ts';
import { withoutSuggestions, withSuggestions } from './resolved.ts';
import { acceptSuggestions, rejectSuggestions } from './settle.ts';
import { suggestTransaction } from './suggest.ts';

const { marks } = documentSchema;
const at = '2026-11-20T08:00:00.000Z';

/** Somebody at a story of two paragraphs who only suggests. Positions are looked up by words. */
class Desk {
  state: EditorState;
  by = 'ada';

  constructor() {
    const doc = plainStory('Fog', 'The ferry left late.', 'Nobody complained.');
    this.state = EditorState.create({ doc, plugins: [history()] });
  }

  after(words: string): number {
    const unit = textUnits(this.state.doc).find(({ text }) => text.includes(words));
    if (!unit) throw new Error(`No ${words}`);
    return unit.pos + 1 + unit.text.indexOf(words) + words.length;
  }

  suggest = (tr: Transaction) => {
    this.state = this.state.apply(suggestTransaction(this.state, tr, { by: this.by, at }));
  };

  put(from: number, to = from) {
    const selection = TextSelection.create(this.state.doc, from, to);
    this.state = this.state.apply(this.state.tr.setSelection(selection));
  }

  type(text: string) {
    for (const key of text) this.suggest(this.state.tr.insertText(key));
  }

  backspace(times = 1) {
    for (let key = 0; key < times; key += 1) {
      const { $head, empty } = this.state.selection;
      const isJoin = empty && $head.parentOffset === 0;
      if (isJoin) joinBackward(this.state, this.suggest);
      else if (empty) this.suggest(this.state.tr.delete($head.pos - 1, $head.pos));
      else this.suggest(this.state.tr.deleteSelection());
    }
  }

  forwardDelete() {
    const { head } = this.state.selection;
    this.suggest(this.state.tr.delete(head, head + 1));
  }

  run(command: Command) {
    command(this.state, this.suggest);
  }

  get all() {
    return suggestionsIn(this.state.doc).map(({ by, insertedText, deletedText }) => [
      by,
      deletedText,
      insertedText,
    ]);
  }

  /** The body before and after, paragraph by paragraph. */
  get bodies() {
    return [withoutSuggestions, withSuggestions].map((view) =>
      textUnits(view(this.state.doc))
        .slice(2)
        .map(({ text }) => text),
    );
  }
}

it('what is typed in one go is one suggestion, and one may take back what one suggested', () => {
  const desk = new Desk();
  desk.put(desk.after('left'));
  desk.type(' very');
  expect(desk.all).toEqual([['ada', '', ' very']]);
  desk.backspace(2);
  expect(desk.all).toEqual([['ada', '', ' ve']]);
  desk.backspace(3);
  expect(desk.all).toEqual([]);
});

it('replacing is one suggestion, of words that go and words that come', () => {
  const desk = new Desk();
  desk.put(desk.after('left '), desk.after('left late'));
  desk.type('early');
  expect(desk.all).toEqual([['ada', 'late', 'early']]);
  expect(desk.bodies[1]).toEqual(['The ferry left early.', 'Nobody complained.']);
});

it('who replaces the whole story sees where its headline, standfirst and paragraphs ended', () => {
  const doc = plainStory('Fog', '> The bay is shut', 'The ferry left late.', 'Nobody complained.');
  const desk = new Desk();
  desk.state = EditorState.create({ doc, selection: new AllSelection(doc) });
  desk.run(deleteSelection);
  desk.type('New');
  const gone = 'Fog\nThe bay is shut\nThe ferry left late.\nNobody complained.';
  expect(desk.all).toEqual([['ada', gone, 'New\n']]);
});

it('what is typed where one deleted comes after it, and is one suggestion with it', () => {
  const desk = new Desk();
  desk.put(desk.after('left late'));
  desk.backspace(4);
  desk.type('early');
  expect(desk.all).toEqual([['ada', 'late', 'early']]);
  expect(desk.state.doc.child(2).textContent).toBe('The ferry left lateearly.');
});

it('Backspace walks over words that go already, Delete past them, and over the break', () => {
  const desk = new Desk();
  desk.put(desk.after('ferry'));
  desk.backspace(5);
  expect(desk.all).toEqual([['ada', 'ferry', '']]);
  expect(desk.state.selection.head).toBe(desk.after('The '));
  desk.put(desk.after('ferry'));
  desk.backspace(2);
  expect(desk.all).toEqual([['ada', ' ferry', '']]);
  desk.forwardDelete();
  expect(desk.state.selection.head).toBe(desk.after('The ferry'));
  desk.forwardDelete();
  desk.forwardDelete();
  expect(desk.all).toEqual([['ada', ' ferry l', '']]);

  desk.put(desk.after('late.') + 2);
  desk.backspace(2);
  expect(desk.bodies).toEqual([
    ['The ferry left late.', 'Nobody complained.'],
    ['Theeft lateNobody complained.'],
  ]);
});

it('never takes what another suggests, and never puts it under one name', () => {
  const desk = new Desk();
  desk.put(desk.after('left'));
  desk.type(' very');
  desk.by = 'bel';
  desk.put(desk.after('left v'));
  desk.type('X');
  expect(desk.all).toEqual([
    ['ada', '', ' very'],
    ['bel', '', 'X'],
  ]);
  desk.put(desk.after('ferry'), desk.after('left vXery'));
  desk.backspace();
  expect(desk.all).toEqual([
    ['bel', ' left very', ''],
    ['ada', '', ' very'],
  ]);
  const accepted = acceptSuggestions(desk.state.tr, ({ by }) => by === 'bel');
  expect(textUnits(accepted.doc)[2]?.text).toBe('The ferry late.');
  const rejected = rejectSuggestions(desk.state.tr, ({ by }) => by === 'bel');
  expect(withSuggestions(rejected.doc).child(2).textContent).toBe('The ferry left very late.');
});

it('what is typed among or over words that are to go already is there', () => {
  for (const by of ['ada', 'bel']) {
    const desk = new Desk();
    desk.put(desk.after('left '), desk.after('left late'));
    desk.backspace();
    desk.by = by;
    desk.put(desk.after('left la'));
    desk.type('xy');
    expect(desk.bodies[1]).toEqual(['The ferry left xy.', 'Nobody complained.']);
    desk.put(desk.after('left '), desk.after('left la'));
    desk.type('l');
    expect(desk.bodies[1]?.[0]?.length).toBe('The ferry left lxy.'.length);
  }
});

it('a paragraph is split and joined by suggestion, the first keeping its id', () => {
  const desk = new Desk();
  const { id } = desk.state.doc.child(2).attrs;
  desk.put(desk.after('left'));
  desk.run(splitBlock);
  desk.type('Then');
  expect(desk.all).toEqual([['ada', '', '\nThen']]);
  expect(desk.bodies[1]).toEqual(['The ferry left', 'Then late.', 'Nobody complained.']);
  expect(desk.state.doc.child(2).attrs.id).toBe(id);
  expect(desk.state.doc.child(3).attrs.id).not.toBe(id);
  const rejected = rejectSuggestions(desk.state.tr).doc;
  expect(rejected.child(2).attrs.id).toBe(id);
  desk.backspace(5);
  expect(desk.all).toEqual([]);
});

it('a change of looks can be taken back by hand, and undone', () => {
  const desk = new Desk();
  desk.put(desk.after('The '), desk.after('The ferry'));
  desk.run(toggleMark(marks.strong));
  expect(suggestionsIn(desk.state.doc)[0]?.changes).toEqual([
    { before: null, after: { type: 'strong' }, text: 'ferry' },
  ]);
  desk.run(toggleMark(marks.strong));
  expect(desk.all).toEqual([]);
  undo(desk.state, (tr) => {
    desk.state = desk.state.apply(tr);
  });
  expect(desk.all).toHaveLength(1);
});

it('a note on words stays on them until their deletion is accepted; making one is no suggestion', () => {
  const desk = new Desk();
  const [from, to] = [desk.after('The '), desk.after('The ferry')];
  desk.suggest(desk.state.tr.addMark(from, to, marks.annotation.create({ id: 'n' })));
  expect(desk.all).toEqual([]);
  desk.put(from, to);
  desk.backspace();
  expect(annotationRanges(desk.state.doc)).toEqual([{ id: 'n', from, to }]);
  expect(annotationRanges(rejectSuggestions(desk.state.tr).doc)).toEqual([{ id: 'n', from, to }]);
  expect(annotationRanges(acceptSuggestions(desk.state.tr).doc)).toEqual([]);
});

it('the keys of the editor do nothing that could not be suggested', () => {
  const desk = new Desk();
  desk.put(desk.after('late.'));
  for (const key of ['Enter', 'Backspace', 'Delete', 'Mod-Enter']) {
    const command = baseKeymap[key];
    if (command) desk.run(command);
  }
  expect(desk.bodies[0]).toEqual(['The ferry left late.', 'Nobody complained.']);
});
