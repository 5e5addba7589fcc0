import { EditorState } from 'prosemirror-state';
import type { DecorationSet } from 'prosemirror-view';
import { expect, it } from 'vitest';
import { plainStory } from '#testing/plain-story.ts';
import { letterless } from './letterless.ts';

/** The words of the blocks that are named. */
function named(state: EditorState): string[] {
  const [plugin] = state.plugins;
  const drawn = plugin?.props.decorations?.call(plugin, state) as DecorationSet | null;
  return (drawn?.find() ?? []).map(({ from, to }) => state.doc.textBetween(from, to));
}

it('names blocks of words without a letter, in lists too, until one is written', () => {
  const doc = plainStory('Ferry returns', '2026', '١٢٣', 'In 2026', '- 12.5');
  const state = EditorState.create({ doc, plugins: [letterless()] });
  expect(named(state)).toEqual(['2026', '١٢٣', '12.5']);
  let year = 0;
  doc.forEach((block, pos) => {
    if (block.textContent === '2026') year = pos + 1;
  });
  expect(named(state.apply(state.tr.insertText('In ', year)))).toEqual(['١٢٣', '12.5']);
});

it('tells the side of blocks as long as books, which browsers take seconds to find out', () => {
  const long = 'أضيء المصباح. '.repeat(8000);
  const doc = plainStory('Ferry returns', long, 'The lamp is lit.', '2026');
  const [plugin] = EditorState.create({ doc, plugins: [letterless()] }).plugins;
  const drawn = plugin?.props.decorations?.call(plugin, EditorState.create({ doc })) as DecorationSet | null;
  const sides = drawn?.find().map((each) => (each as unknown as { type: { attrs: unknown } }).type.attrs);
  expect(sides).toEqual([{ class: 'is-letterless', dir: 'rtl' }, { class: 'is-letterless' }]);
});
