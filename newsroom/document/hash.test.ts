import { createHash } from 'node:crypto';
import type { Mark } from 'prosemirror-model';
import { Transform } from 'prosemirror-transform';
import { expect, test } from 'vitest';
import { plainStory } from '#testing/plain-story.ts';
import { withBlockIds } from './block-ids.ts';
import { buildDocument } from './build.ts';
import { blockHash, contentHash } from './hash.ts';
import { publicDocument } from './public-document.ts';
import { documentSchema } from './schema.ts';

const { marks, nodes } = documentSchema;
const doc = plainStory(
  'Lighthouse lit again',
  '> After forty years',
  'The lamp of Cape Merin burns.',
  'Nobody slept.',
);

/** The document with the second word of its first paragraph marked. */
function marked(mark: Mark) {
  const start = doc.child(0).nodeSize + doc.child(1).nodeSize + 1;
  return new Transform(doc).addMark(start + 4, start + 8, mark).doc;
}

test('notes and translate tags do not change what was approved', () => {
  const noted = marked(marks.annotation.create({ id: 'a' }));
  const tagged = marked(marks.its.create({ id: 't', translate: 'no' }));
  expect(noted.eq(doc)).toBe(false);
  expect(contentHash(noted)).toBe(contentHash(doc));
  expect(contentHash(tagged)).toBe(contentHash(doc));
});

test('emphasis and links do', () => {
  expect(contentHash(marked(marks.strong.create()))).not.toBe(contentHash(doc));
  const link = marked(marks.link.create({ href: 'https://a.example/' }));
  const other = marked(marks.link.create({ href: 'https://b.example/' }));
  expect(contentHash(link)).not.toBe(contentHash(other));
});

test('a link on nothing but a line break does too', () => {
  const broken = (marksOfBreak: readonly Mark[]) => {
    const line = nodes.paragraph.create(null, [
      documentSchema.text('One'),
      nodes.hard_break.create(null, null, marksOfBreak),
      documentSchema.text('two'),
    ]);
    return contentHash(doc.copy(doc.content.addToEnd(line)));
  };
  expect(broken([marks.link.create({ href: 'https://a.example/' })])).not.toBe(broken([]));
  expect(broken([marks.annotation.create({ id: 'a' })])).toBe(broken([]));
});

test('block ids do not, the order of blocks does', () => {
  const renamed = withBlockIds(plainStory('x', 'y'));
  const again = plainStory('x', 'y');
  expect(renamed.child(0).attrs.id).not.toBe(again.child(0).attrs.id);
  expect(contentHash(renamed)).toBe(contentHash(again));
  const [first, second] = [doc.child(2), doc.child(3)];
  const swapped = doc.copy(doc.content.replaceChild(2, second).replaceChild(3, first));
  expect(contentHash(swapped)).not.toBe(contentHash(doc));
});

test('the number that a list begins with does, but for the 1 that it had before it had any', () => {
  const steps = (number?: number) =>
    buildDocument({ headline: 'x', blocks: [{ type: 'list', text: 'Wind it.', ordered: true, number }] });
  expect(contentHash(steps(1))).toBe(
    createHash('sha256')
      .update(
        '["doc",[],[["headline",[],[["x",[]]]],["standfirst",[],[]],["ordered_list",[],[["list_item",[],[["paragraph",[],[["Wind it.",[]]]]]]]]]]',
      )
      .digest('hex'),
  );
  expect(contentHash(steps(3))).not.toBe(contentHash(steps()));
});

test('a block is hashed by its words alone', () => {
  expect(blockHash('Nobody slept.')).toBe(blockHash('Nobody slept.'));
  expect(blockHash('Nobody slept.')).not.toBe(blockHash('Nobody slept!'));
});

test('readers get neither threads nor notes for translators', () => {
  const broken = new Transform(doc).insert(
    doc.child(0).nodeSize + doc.child(1).nodeSize + 4,
    nodes.hard_break.create(),
  );
  const all = [marks.annotation.create({ id: 'secret' }), marks.its.create({ id: 't', locNote: 'secret' })];
  for (const mark of all) broken.addMark(0, broken.doc.content.size, mark);
  const read = JSON.stringify(publicDocument(broken.doc, new Set()).toJSON());
  expect(read).toContain('hard_break');
  expect(read).not.toContain('secret');
  const noted = publicDocument(marked(marks.annotation.create({ id: 'secret' })), new Set(['open']));
  expect(JSON.stringify(noted.toJSON())).not.toContain('secret');
  const its = marks.its.create({ id: 't', translate: 'no', locNote: 'the minister hates this name' });
  const tagged = JSON.stringify(publicDocument(marked(its), new Set()).toJSON());
  expect(tagged).not.toContain('minister');
  expect(tagged).toContain('"translate":"no"');
  expect(contentHash(publicDocument(marked(its), new Set()))).toBe(contentHash(doc));
});
