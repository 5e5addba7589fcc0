import { setBlockType, splitBlock, wrapIn } from 'prosemirror-commands';
import { undo } from 'prosemirror-history';
import { type Command, type EditorState, TextSelection, type Transaction } from 'prosemirror-state';
import { expect, it } from 'vitest';
import { documentSchema } from '#newsroom/document/schema.ts';
import { suggestionsIn } from '#newsroom/document/suggestions/list.ts';
import { plainSlice } from '#newsroom/document/suggestions/plain-slice.ts';
import { withoutSuggestions } from '#newsroom/document/suggestions/resolved.ts';
import { textUnits } from '#newsroom/document/units.ts';
import { whoMayAll } from '#testing/editing/who-may-all.ts';
import { plainStory } from '#testing/plain-story.ts';
import { toggleTag } from '../commands/translate-tags.ts';
import { createEditorState } from '../create-state.ts';
import { loadParts } from '../in-text/in-time.ts';
import { asWritten } from './as-written.ts';
import { settle, stepThroughSuggestions, suggestionAt } from './settle.ts';
import { suggestionWords } from './suggestion-words.ts';

await loadParts();

const { nodes } = documentSchema;

/** One tab, whose person may write or only suggest, and may change in between. */
class Tab {
  mayWrite = true;
  isSuggesting = false;
  personId = 'ada';
  state: EditorState;

  constructor() {
    const doc = plainStory('Fog', 'The ferry left late.', 'Nobody complained.');
    this.state = createEditorState({
      ...{ document: doc.toJSON(), version: 0, clientId: 'tab-under-test' },
      ...whoMayAll,
      mayWrite: () => this.mayWrite,
    });
  }

  dispatch = (tr: Transaction) => {
    const { mayWrite, isSuggesting, personId } = this;
    this.state = this.state.applyTransaction(
      asWritten(this.state, tr, { mayWrite, isSuggesting, personId }),
    ).state;
  };

  run = (command: Command) => command(this.state, this.dispatch);

  put(words: string, end = words) {
    const unit = textUnits(this.state.doc).find(({ text }) => text.includes(words));
    const from = (unit?.pos ?? 0) + 1 + (unit?.text.indexOf(words) ?? 0) + words.length;
    const to = from + (end === words ? 0 : end.length);
    this.dispatch(this.state.tr.setSelection(TextSelection.create(this.state.doc, from, to)));
  }

  type = (text: string) => this.dispatch(this.state.tr.insertText(text));

  suggestAs(personId: string, act: () => void) {
    Object.assign(this, { personId, isSuggesting: true });
    act();
    Object.assign(this, { personId: 'ada', isSuggesting: false });
  }

  get suggested() {
    return suggestionsIn(this.state.doc).map(({ by, insertedText, deletedText }) => [
      by,
      deletedText,
      insertedText,
    ]);
  }
}

/** Bel has suggested " very" after "left". */
function withBels() {
  const tab = new Tab();
  tab.suggestAs('bel', () => {
    tab.put('left');
    tab.type(' very');
  });
  return tab;
}

it('what is written into a suggestion is the writer’s, and leaves the suggestion whose it is', () => {
  const tab = withBels();
  tab.put('left ve');
  tab.type('XX');
  expect(tab.suggested).toEqual([['bel', '', ' very']]);
  expect(withoutSuggestions(tab.state.doc).child(2).textContent).toBe('The ferry leftXX late.');
  tab.suggestAs('bel', () => {
    tab.put('complained');
    tab.run(splitBlock);
  });
  tab.run(splitBlock);
  expect(tab.suggested).toHaveLength(2);
  expect(withoutSuggestions(tab.state.doc).childCount).toBe(5);
});

it('what is made a heading or put into a quote keeps what is suggested in it', () => {
  for (const command of [setBlockType(nodes.heading, { level: 2 }), wrapIn(nodes.blockquote)]) {
    const tab = withBels();
    tab.put('The');
    expect(tab.run(command)).toBe(true);
    expect(tab.suggested).toEqual([['bel', '', ' very']]);
  }
});

it('accepts one, all, or one person’s, and undoes it', () => {
  const tab = withBels();
  tab.suggestAs('cem', () => {
    tab.put('Nobody', ' complained');
    tab.type('!');
  });
  expect(tab.run(settle('accept', ({ by }) => by === 'cem'))).toBe(true);
  expect(tab.suggested).toEqual([['bel', '', ' very']]);
  expect(tab.run(settle('accept', ({ by }) => by === 'cem'))).toBe(false);
  tab.run(undo);
  expect(tab.suggested).toEqual([
    ['bel', '', ' very'],
    ['cem', ' complained', '!'],
  ]);
});

it('who may only suggest does nothing else, and takes back what they did by undo', () => {
  const tab = new Tab();
  tab.put('The');
  tab.type(' last');
  tab.mayWrite = false;
  const { doc } = tab.state;
  tab.type('Plain');
  tab.run(undo);
  tab.put('Nobody', ' complained');
  tab.run(toggleTag('translate'));
  expect(tab.state.doc.eq(doc)).toBe(true);
  tab.suggestAs('ada', () => tab.type('?'));
  expect(tab.suggested).toEqual([['ada', ' complained', '?']]);
  tab.run(undo);
  expect(tab.state.doc.eq(doc)).toBe(true);
});

it('walks from suggestion to suggestion, and says what the one at the cursor does', () => {
  const tab = withBels();
  tab.suggestAs('cem', () => {
    tab.put('Nobody', ' complained');
    tab.type(' sang');
  });
  const here = () => {
    const found = suggestionAt(suggestionsIn(tab.state.doc), tab.state.selection.head);
    return found && suggestionWords(found);
  };
  tab.put('The');
  expect(here()).toBe(null);
  const seen = [1, 1, 1, -1].map((by) => {
    tab.run(stepThroughSuggestions(by as 1 | -1));
    return here()?.come;
  });
  expect(seen).toEqual(['very', 'sang', 'very', 'sang']);
  expect(here()).toEqual({ deed: 'Replaces', gone: 'complained', come: 'sang' });
});

it('says of a picture or a divider that it comes or goes', () => {
  const tab = withBels();
  const { divider, figure } = nodes;
  const deeds = () =>
    suggestionsIn(tab.state.doc)
      .filter(({ by }) => by === 'cem')
      .map((found) => suggestionWords(found).deed);
  const { tr, doc } = tab.state;
  tab.dispatch(tr.insert(doc.content.size, [divider.create(), figure.create({ picture: 'p1' })]));
  const end = tab.state.doc.content.size;
  tab.suggestAs('cem', () => tab.dispatch(tab.state.tr.delete(end - 1, end)));
  expect(deeds()).toEqual(['Deletes a picture']);
  tab.suggestAs('cem', () => tab.dispatch(tab.state.tr.insert(end - 2, figure.create({ picture: 'p2' }))));
  expect(deeds()).toEqual(['Adds a picture', 'Deletes a picture']);
});

it('words that are copied leave behind what is suggested to go, and take nobody’s name along', () => {
  const tab = withBels();
  tab.suggestAs('cem', () => {
    tab.put('The', ' ferry');
    tab.dispatch(tab.state.tr.deleteSelection());
  });
  const copied = plainSlice(tab.state.doc.slice(0, tab.state.doc.content.size));
  expect(copied.content.textBetween(0, copied.content.size, ' ')).toContain('The left very late.');
  expect(JSON.stringify(copied)).not.toContain('"by"');
});
