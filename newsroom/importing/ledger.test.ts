import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkLedger, ledgerShares, reclassify, restore, setAside, split } from './ledger.ts';
import { pastedBytes, readCopy } from './read-copy.ts';
import { editableKindSchema, importedStorySchema, ledgerSchema, type Span } from './schema.ts';
import { makeStory } from './story.ts';

function span(start: number, end: number, kind: Span['kind'], kept = true): Span {
  return { start, end, kind, kept, reason: 'plain_paragraph', sure: 0.7 };
}

const SOURCE = 'Head\nBody text';
const LEDGER = [span(0, 4, 'headline'), span(4, 5, 'space'), span(5, 14, 'paragraph')];

describe('checkLedger', () => {
  test('accepts a complete ledger, and an empty one of nothing', () => {
    expect(checkLedger(SOURCE, LEDGER)).toBeNull();
    expect(checkLedger('', [])).toBeNull();
  });

  test.each([
    ['gap', [span(0, 4, 'headline'), span(5, 14, 'paragraph')]],
    ['gap', [span(0, 4, 'headline')]],
    ['overlap', [span(0, 5, 'headline'), span(4, 14, 'paragraph')]],
    ['empty', [span(0, 0, 'headline'), span(0, 14, 'paragraph')]],
    ['too_long', [span(0, 15, 'paragraph')]],
    ['mark_outside', [{ ...span(0, 14, 'paragraph'), marks: [{ type: 'em' as const, start: 3, end: 15 }] }]],
  ])('finds a %s', (fault, spans) => {
    expect(checkLedger(SOURCE, spans)?.fault).toBe(fault);
  });
});

describe('edits', () => {
  test('a span is set aside and restored by an editor', () => {
    const aside = setAside(LEDGER, 2);
    expect(aside[2]).toMatchObject({ kind: 'paragraph', kept: false, reason: 'set_by_editor', sure: 1 });
    expect(makeStory(SOURCE, aside).blocks).toEqual([]);
    expect(makeStory(SOURCE, restore(aside, 2)).blocks).toEqual(makeStory(SOURCE, LEDGER).blocks);
  });

  test('a new kind is kept or set aside as it usually is', () => {
    expect(reclassify(LEDGER, 2, 'teaser')[2]).toMatchObject({ kind: 'teaser', kept: false });
    expect(reclassify(setAside(LEDGER, 2), 2, 'quote')[2]).toMatchObject({ kind: 'quote', kept: true });
  });

  test('a new headline makes the former one a paragraph', () => {
    const spans = reclassify(LEDGER, 2, 'headline');
    expect(spans.map(({ kind }) => kind)).toEqual(['paragraph', 'space', 'headline']);
    expect(makeStory(SOURCE, spans)).toMatchObject({ headline: 'Body text', blocks: [{ text: 'Head' }] });
  });

  test('a split leaves two spans of the same kind, with their marks', () => {
    const marked = LEDGER.with(2, {
      ...span(5, 14, 'paragraph'),
      marks: [{ type: 'strong', start: 7, end: 12 }],
    });
    const spans = split(marked, 2, 9);
    expect(spans.slice(2)).toMatchObject([
      { start: 5, end: 9, kind: 'paragraph', marks: [{ start: 7, end: 9 }] },
      { start: 9, end: 14, kind: 'paragraph', marks: [{ start: 9, end: 12 }] },
    ]);
    expect(makeStory(SOURCE, spans).blocks.map(({ text }) => text)).toEqual(['Body', 'text']);
  });

  test('white space, unknown indexes and places outside change nothing', () => {
    expect(reclassify(LEDGER, 1, 'paragraph')).toEqual(LEDGER);
    expect(setAside(LEDGER, 1)).toEqual(LEDGER);
    expect(restore(LEDGER, 9)).toEqual(LEDGER);
    expect(split(LEDGER, 2, 5)).toEqual(LEDGER);
    expect(split(LEDGER, 2, Number.NaN)).toEqual(LEDGER);
  });

  test('shares leave white space out', () => {
    expect(ledgerShares(setAside(LEDGER, 0))).toEqual({ kept: 9 / 13, setAside: 4 / 13, unsure: 0 });
  });
});

const pieces = fc.constantFrom(
  '\n',
  '\n\n',
  ' ',
  '\t',
  '\r\n',
  '\u2028',
  '\u0000',
  '\ud800',
  '\udc00',
  '\u0007',
  '\u200f',
  '\ufeff',
  '(NARA)',
  ' (NARA)\n',
  '– ',
  '- item\n',
  '1. item\n',
  '© 2026 NARA. All rights reserved.',
  'By Jane Doe',
  'Read also:\n',
  'PORT VALE – ',
  'EMBARGOED UNTIL 0600',
  '-30-',
  '<p>',
  '</p>',
  '<b>',
  '</i>',
  '<br>',
  '<a href="https://x.example">',
  '<a href="javascript:x">',
  '</a>',
  '<div class="nav">',
  '<h1>',
  '</h1>',
  '<ul><li>',
  '<pre>',
  '<script>',
  '&amp;',
  '&#0;',
  '&#xD800;',
  '<!--',
  '-->',
  '<title>',
  'A sentence of the text that is long enough to be a paragraph of it.',
  'سەرچاوە: ',
  'Kaynak: ',
  'İıŞğ',
);
const soup = fc.oneof(
  fc
    .array(fc.oneof({ weight: 3, arbitrary: pieces }, fc.string({ unit: 'binary' })), { maxLength: 60 })
    .map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc.uint16Array({ maxLength: 200 }).map((units) => String.fromCharCode(...units)),
);
const edits = fc.array(
  fc.record({
    what: fc.constantFrom('kind', 'aside', 'restore', 'split'),
    index: fc.nat(40),
    at: fc.nat(300),
    kind: fc.constantFrom(...editableKindSchema.options),
  }),
  { maxLength: 12 },
);

test('whatever is pasted, the ledger is the source, also after any edits, and the story is made of kept spans', async () => {
  await fc.assert(
    fc.asyncProperty(soup, fc.boolean(), edits, async (text, asHtml, changes) => {
      const read = await readCopy({ bytes: pastedBytes(asHtml ? { html: text } : { text }) });
      const copy = read.ok ? read.pieces[0] : undefined;
      if (!copy?.ok) return;
      let spans = ledgerSchema.parse(copy.spans);
      expect(checkLedger(copy.source, spans)).toBeNull();
      expect(spans.map((part) => copy.source.slice(part.start, part.end)).join('')).toBe(copy.source);
      for (const { what, index, at, kind } of changes) {
        if (what === 'kind') spans = reclassify(spans, index, kind);
        else if (what === 'aside') spans = setAside(spans, index);
        else if (what === 'restore') spans = restore(spans, index);
        else spans = split(spans, index, at);
        expect(checkLedger(copy.source, spans)).toBeNull();
      }
      const story = importedStorySchema.parse(makeStory(copy.source, spans));
      const dense = (value: string) => value.replace(/[\s\p{Cc}]/gu, '');
      const kept = dense(
        spans
          .filter((part) => part.kept)
          .map((part) => copy.source.slice(part.start, part.end))
          .join(''),
      );
      let from = 0;
      const expectNext = (words: string) => {
        const found = kept.indexOf(dense(words), from);
        expect(found).toBeGreaterThanOrEqual(from);
        from = found + dense(words).length;
      };
      for (const block of story.blocks) {
        // Between a dateline of its own line and the paragraph that it opens stands a dash of ours.
        const [place, ...opened] = block.text.split(' – ');
        const isOpened = opened.length > 0 && kept.indexOf(dense(block.text), from) === -1;
        for (const words of isOpened ? [place ?? '', opened.join(' – ')] : [block.text]) expectNext(words);
        for (const mark of block.marks) expect(mark.end).toBeLessThanOrEqual(block.text.length);
      }
    }),
    { numRuns: 400 },
  );
}, 60_000);
