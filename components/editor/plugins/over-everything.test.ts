import { AllSelection, EditorState, type Transaction } from 'prosemirror-state';
import { expect, it } from 'vitest';
import { suggestTransaction } from '#newsroom/document/suggestions/suggest.ts';
import { textUnits } from '#newsroom/document/units.ts';
import { plainStory } from '#testing/plain-story.ts';
import { overEverything } from './over-everything.ts';
import { smartQuotes } from './smart-quotes.ts';

const author = { by: 'ada', at: '2026-11-20T08:00:00.000Z' };

it.each([
  ['written', (_: EditorState, tr: Transaction) => tr, '“Fog'],
  ['suggested', (state: EditorState, tr: Transaction) => suggestTransaction(state, tr, author), 'Bells“Fog'],
])('what is %s over the whole story is its headline', (_, made, headline) => {
  const doc = plainStory('Bells', '> At last', 'They rang twice.', 'Then fog.');
  const plugins = [overEverything(), smartQuotes(() => 'en')];
  let state = EditorState.create({ doc, plugins, selection: new AllSelection(doc) });
  const view = {
    dispatch: (tr: Transaction) => {
      state = state.apply(made(state, tr));
    },
    someProp: (_name: string, ask: (handle: unknown) => boolean) =>
      plugins.some((plugin) => ask(plugin.props.handleTextInput?.bind(plugin))),
  };
  Object.defineProperty(view, 'state', { get: () => state });
  for (const sign of '"Fog') {
    const { from, to } = state.selection;
    const plain = () => state.tr.insertText(sign);
    const isTaken = view.someProp('', (take) =>
      (take as (...args: unknown[]) => boolean)(view, from, to, sign, plain),
    );
    if (!isTaken) view.dispatch(plain());
  }
  expect(textUnits(state.doc)[0]?.text).toBe(headline);
});
