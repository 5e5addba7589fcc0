import fc from 'fast-check';
import { Transform } from 'prosemirror-transform';
import { expect, it } from 'vitest';
import { anyDocument } from '#testing/history/any-document.ts';
import { plainStory } from '#testing/plain-story.ts';
import { documentText } from '../document/settled-text.ts';
import { bringBackSteps } from './bring-back.ts';
import { plainText } from './diff-runs.ts';
import { rowsOf } from './rows.ts';

it('brings any block back and leaves the words of all others alone', () => {
  fc.assert(
    fc.property(anyDocument, anyDocument, fc.nat(20), (current, earlier, at) => {
      const rows = rowsOf(earlier);
      const row = rows[at % rows.length];
      const tr = new Transform(current);
      for (const step of bringBackSteps(current, earlier, row?.index ?? 0, () => false)) tr.step(step);
      tr.doc.check();
      const texts = rowsOf(tr.doc).map(({ node }) => plainText(node));
      expect(texts).toContain(row && plainText(row.node));
      const before = rowsOf(current).map(({ node }) => plainText(node));
      const lost = before.filter((text) => text !== '' && !texts.includes(text));
      expect(lost.length).toBeLessThanOrEqual(1);
    }),
  );
});

it('puts a paragraph that is gone where it stood', () => {
  const build = (...texts: string[]) => plainStory('Lamps', ...texts);
  const earlier = build('The lamp is lit.', 'The gulls are loud.', 'A bell rang at noon.');
  const tr = new Transform(earlier);
  const gone = rowsOf(earlier)[3];
  tr.delete(gone?.pos ?? 0, (gone?.pos ?? 0) + (gone?.node.nodeSize ?? 0));
  const back = new Transform(tr.doc);
  for (const step of bringBackSteps(tr.doc, earlier, 3, () => false)) back.step(step);
  expect(documentText(back.doc)).toBe(documentText(earlier));
});
