import { Slice } from 'prosemirror-model';
import { EditorState, TextSelection } from 'prosemirror-state';
import { describe, expect, it } from 'vitest';
import { buildDocument, type PlainDocument } from '#newsroom/document/build.ts';
import { pasteBlocks } from './paste-blocks.ts';
import { parsePlainText } from './plain-text.ts';

const story = (blocks: string[], headline = '', standfirst = ''): PlainDocument => ({
  ...{ headline, standfirst },
  blocks: blocks.map((text) => ({ type: 'paragraph', text })),
});

/** What becomes of a story after a paste at a position, a block to a line; null where it is left to the editor. */
function pasted(into: PlainDocument, at: number, slice: Slice): string[] | null {
  const state = EditorState.create({ doc: buildDocument(into) });
  const there = state.apply(state.tr.setSelection(TextSelection.create(state.doc, at)));
  const doc = pasteBlocks(there, slice)?.doc;
  doc?.check();
  return doc ? doc.content.content.map(({ type, textContent }) => `${type.name}: ${textContent}`) : null;
}

const plain = (text: string) => parsePlainText(text, []);

describe('blocks that are pasted', () => {
  it('into an empty headline: the first line is the headline, the others are the text', () => {
    expect(pasted(story(['']), 1, plain('Bells at night\n\nThey rang.\n\n- twice\n- thrice'))).toEqual([
      'headline: Bells at night',
      'standfirst: ',
      'paragraph: They rang.',
      'bullet_list: twicethrice',
    ]);
  });

  it('into the midst of headline or standfirst leave the words around where they are', () => {
    const into = story(['They slept.'], 'Night', 'Lamps');
    const copy = plain('mare\n\nNobody.');
    expect(pasted(into, 6, copy)?.slice(0, 3)).toEqual([
      'headline: Nightmare',
      'standfirst: Lamps',
      'paragraph: Nobody.',
    ]);
    expect(pasted(into, 10, copy)).toEqual([
      'headline: Night',
      'standfirst: Lamaremps',
      'paragraph: Nobody.',
      'paragraph: They slept.',
    ]);
  });

  it('a whole story into an empty one is the same story', () => {
    const { content } = buildDocument(story(['They rang.', 'Twice.'], 'Bells', 'At night.'));
    expect(pasted(story(['']), 1, Slice.maxOpen(content))).toEqual([
      'headline: Bells',
      'standfirst: At night.',
      'paragraph: They rang.',
      'paragraph: Twice.',
    ]);
  });

  it('a list into the midst of words stands between them, with no empty item', () => {
    const into = story(['They rang twice.'], 'Bells', 'At night.');
    expect(pasted(into, 28, plain('- a crew\n- a lamp'))?.slice(2)).toEqual([
      'paragraph: They rang',
      'bullet_list: a crewa lamp',
      'paragraph:  twice.',
    ]);
  });

  it('what fits is left to the editor', () => {
    expect(pasted(story(['']), 1, plain('Bells'))).toBe(null);
    expect(pasted(story(['They rang.'], 'Bells', ''), 12, plain('One.\n\nTwo.'))).toBe(null);
  });
});
