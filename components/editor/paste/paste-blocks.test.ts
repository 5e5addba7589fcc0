import { Fragment, Slice } from 'prosemirror-model';
import { EditorState, TextSelection } from 'prosemirror-state';
import { describe, expect, it } from 'vitest';
import { buildDocument, type PlainDocument } from '#newsroom/document/build.ts';
import { documentSchema } from '#newsroom/document/schema.ts';
import { pasteBlocks } from './paste-blocks.ts';
import { parsePlainText } from './plain-text.ts';

const story = (blocks: string[], headline = '', standfirst = ''): PlainDocument => ({
  ...{ headline, standfirst },
  blocks: blocks.map((text) => ({ type: 'paragraph', text })),
});

/** What becomes of a story after a paste at a position, a block to a line; null where it is left to the editor. */
function pasted(into: PlainDocument, at: number, slice: Slice, to = at): string[] | null {
  const state = EditorState.create({ doc: buildDocument(into) });
  const there = state.apply(state.tr.setSelection(TextSelection.create(state.doc, at, to)));
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

  it('in the place of headline and of a part of the text, in their order', () => {
    const into: PlainDocument = {
      headline: 'Night',
      standfirst: 'Lamps',
      blocks: [{ type: 'blockquote', text: 'They slept.' }],
    };
    for (let to = 1; to < 27; to += 1) {
      if ([6, 7, 13, 14, 15].includes(to)) continue;
      const blocks = pasted(into, 1, plain('Bells\n\nThey rang.'), to)?.join(' ') ?? '';
      expect(blocks).toMatch(/^headline: Bells.*They rang\./);
    }
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

  it('lines into headline or standfirst, where there are no breaks, are parted by spaces', () => {
    const lines = plain('Bells\nat night\n\nThey rang.').content;
    const into = story([''], 'Night: ', 'Lamps ');
    expect(pasted(into, 8, new Slice(lines.cut(0, lines.child(0).nodeSize), 1, 1))?.slice(0, 2)).toEqual([
      'headline: Night: Bells at night',
      'standfirst: Lamps ',
    ]);
    expect(pasted(into, 16, new Slice(lines, 1, 1))).toEqual([
      'headline: Night: ',
      'standfirst: Lamps Bells at night',
      'paragraph: They rang.',
    ]);
  });

  it('words that stand beside blocks are a paragraph', () => {
    const { divider } = documentSchema.nodes;
    const mixed = Fragment.from([
      documentSchema.text('mare'),
      divider.create(),
      documentSchema.text('Nobody.'),
    ]);
    expect(pasted(story(['They slept.'], 'Night'), 6, new Slice(mixed, 0, 0))).toEqual([
      'headline: Nightmare',
      'standfirst: ',
      'divider: ',
      'paragraph: Nobody.',
      'paragraph: They slept.',
    ]);
    expect(pasted(story([''], 'Night'), 6, new Slice(Fragment.from(documentSchema.text('mare')), 0, 0))).toBe(
      null,
    );
  });

  it('items without words, which the parser leaves open, are closed', () => {
    const { paragraph, bullet_list, list_item } = documentSchema.nodes;
    const open = new Slice(
      Fragment.from([
        bullet_list.create(null, list_item.create()),
        paragraph.create(null, documentSchema.text('x')),
      ]),
      ...([2, 1] as const),
    );
    expect(pasted(story(['They rang.'], 'Bells'), 3, open)).toEqual([
      'headline: Bells',
      'standfirst: ',
      'bullet_list: ',
      'paragraph: x',
      'paragraph: They rang.',
    ]);
    expect(pasted(story(['They rang.'], 'Bells'), 14, open)?.slice(3)).toEqual([
      'bullet_list: ',
      'paragraph: x',
      'paragraph:  rang.',
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
