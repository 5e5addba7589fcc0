import { Fragment } from 'prosemirror-model';
import { describe, expect, it } from 'vitest';
import { plainStory } from '#testing/plain-story.ts';
import { figuresIn } from '../document/figures.ts';
import { documentSchema } from '../document/schema.ts';
import { blankCopy } from './blank-copy.ts';

describe('the document that a translation begins as', () => {
  it('has the pictures with their credit; what is said of them is to be written anew', () => {
    const source = plainStory('Ferry returns', 'At last.');
    const words = { alt: 'A lamp.', caption: 'On Friday.', credit: 'Ada Quill' };
    const figure = documentSchema.node('figure', { id: 'f', picture: 'p', ...words });
    const { document } = blankCopy(source.copy(source.content.append(Fragment.from(figure))));
    expect(figuresIn(document)).toMatchObject([{ picture: 'p', alt: '', caption: '', credit: 'Ada Quill' }]);
    expect(document.lastChild?.attrs.id).not.toBe('f');
    expect(document.textContent).toBe('');
  });
});
