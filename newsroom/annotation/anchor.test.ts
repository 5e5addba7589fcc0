import fc from 'fast-check';
import type { Node } from 'prosemirror-model';
import { Transform } from 'prosemirror-transform';
import { expect, test } from 'vitest';
import { anyDocument } from '#testing/history/any-document.ts';
import { plainStory } from '#testing/plain-story.ts';
import { documentSchema } from '../document/schema.ts';
import { anchorOf, anchorsOf } from './anchor.ts';

const told = 'The ferry stays in. Nobody saw the fog come.';

/** A story whose only paragraph has a note on each of these words. */
function noted(words: Record<string, readonly string[]>, text = told): Node {
  const tr = new Transform(plainStory('Fog', text));
  const start = tr.doc.content.size - text.length - 1;
  for (const [id, all] of Object.entries(words))
    for (const each of all) {
      const from = start + text.indexOf(each);
      tr.addMark(from, from + each.length, documentSchema.marks.annotation.create({ id }));
    }
  return tr.doc;
}

test('an anchor has the words with what stands around them, however many notes are on them', () => {
  const doc = noted({ late: ['the fog'], early: ['ferry'], whole: [told], other: ['saw'] });
  const anchors = anchorsOf(doc, ['late', 'gone', 'early', 'whole']);
  expect(Array.from(anchors, ([id, { quote }]) => [id, quote])).toEqual([
    ['whole', told],
    ['early', 'ferry'],
    ['late', 'the fog'],
  ]);
  expect(anchors.get('early')).toMatchObject({ prefix: 'Fog\n\nThe ', suffix: told.slice(9) });
  expect(anchors.get('late')?.blockId).toBe(doc.lastChild?.attrs.id);
});

test('of a note on several runs of words the quote goes from the first to the last', () => {
  expect(anchorOf(noted({ n: ['The', 'stays', 'fog'] }), 'n')?.quote).toBe(
    'The ferry stays in. Nobody saw the fog',
  );
});

test('a quote is cut to a fair length, and between characters', () => {
  const waves = `a${'🌊'.repeat(600)}`;
  expect(anchorOf(noted({ n: [waves] }, waves), 'n')?.quote).toBe(`a${'🌊'.repeat(499)}\ufffd…`);
});

test('each is what it would be if no other were asked for', () => {
  fc.assert(
    fc.property(anyDocument, (doc) => {
      const ids = ['note-2', 'nowhere', 'note-1'];
      const anchors = anchorsOf(doc, ids);
      for (const id of ids) expect(anchors.get(id) ?? null).toEqual(anchorOf(doc, id));
    }),
  );
});
