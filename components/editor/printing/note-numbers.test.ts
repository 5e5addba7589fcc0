import { Transform } from 'prosemirror-transform';
import { expect, it } from 'vitest';
import { documentSchema } from '#newsroom/document/schema.ts';
import { plainStory } from '#testing/plain-story.ts';
import { noteNumbers } from './note-numbers.ts';

it('numbers notes where their words end, once each, those alone that are printed', () => {
  const doc = plainStory('Fog', 'one two three four');
  const start = doc.child(0).nodeSize + doc.child(1).nodeSize + 1;
  const tr = new Transform(doc);
  const put = (id: string, from: number, to: number) =>
    tr.addMark(start + from, start + to, documentSchema.marks.annotation.create({ id }));
  put('around', 0, 13);
  put('within', 4, 7);
  put('within', 14, 18);
  put('resolved', 0, 3);
  put('first', 0, 3);
  expect([...noteNumbers(tr.doc, (id) => id !== 'resolved')]).toEqual([
    ['first', { number: 1, at: start + 3 }],
    ['around', { number: 2, at: start + 13 }],
    ['within', { number: 3, at: start + 18 }],
  ]);
});
