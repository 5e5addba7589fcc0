import { EditorState, TextSelection } from 'prosemirror-state';
import { expect, it } from 'vitest';
import { plainStory } from '#testing/plain-story.ts';
import { moveBlocks } from './move-block.ts';

const doc = plainStory('Lamps', '> Lit', 'One.', 'Two.', 'Three.');

/** The story with the cursor, or a selection, from the start of one block to the end of another. */
function at(first: number, last = first) {
  const starts: number[] = [];
  doc.forEach((_, offset) => {
    starts.push(offset);
  });
  const end = (starts[last] ?? 0) + doc.child(last).nodeSize - 1;
  return EditorState.create({ doc, selection: TextSelection.create(doc, (starts[first] ?? 0) + 1, end) });
}

function moved(state: EditorState, by: -1 | 1) {
  let after = state;
  const isDone = moveBlocks(by)(state, (tr) => {
    after = state.apply(tr);
  });
  const texts = after.doc.content.content.slice(2).map(({ textContent }) => textContent);
  const { from, to } = after.selection;
  return { isDone, texts, selected: after.doc.textBetween(from, to, ' '), doc: after.doc };
}

it('carries blocks past their neighbour, what was selected still selected, and every block the same', () => {
  const up = moved(at(4), -1);
  expect(up).toMatchObject({ isDone: true, texts: ['One.', 'Three.', 'Two.'], selected: 'Three.' });
  expect(up.doc.child(3).eq(doc.child(4))).toBe(true);
  expect(moved(at(2, 3), 1)).toMatchObject({ texts: ['Three.', 'One.', 'Two.'], selected: 'One. Two.' });
});

it('leaves headline and standfirst in their places, and the ends of the story where they are', () => {
  for (const [state, by] of [
    [at(2), -1],
    [at(4), 1],
    [at(0), 1],
    [at(1), 1],
    [at(1, 2), 1],
  ] as const)
    expect(moved(state, by)).toMatchObject({ isDone: false, texts: ['One.', 'Two.', 'Three.'] });
});
