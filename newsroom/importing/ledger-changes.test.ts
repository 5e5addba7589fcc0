import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clean } from './cleaning/clean.ts';
import { readText } from './formats/text.ts';
import { checkLedger, reclassify, restore, setAside, split } from './ledger.ts';
import { applySplices, ledgerChanges } from './ledger-changes.ts';
import { editableKindSchema, type Span } from './schema.ts';

const ledgerOf = (source: string): Span[] => clean(source, readText(source).segments);

const edit = fc.record({
  what: fc.constantFrom('kind', 'aside', 'restore', 'split'),
  index: fc.nat(60),
  kind: fc.constantFrom(...editableKindSchema.options),
  part: fc.double({ min: 0, max: 1, noNaN: true }),
});

type Edit = typeof edit extends fc.Arbitrary<infer Value> ? Value : never;

function carryOut(ledger: Span[], { what, index, kind, part }: Edit): Span[] {
  const at = index % Math.max(1, ledger.length);
  const span = ledger[at];
  if (what === 'kind') return reclassify(ledger, at, kind);
  if (what === 'aside') return setAside(ledger, at);
  if (what === 'restore') return restore(ledger, at);
  return split(ledger, at, span ? Math.round(span.start + part * (span.end - span.start)) : 0);
}

describe('ledger changes', () => {
  it('lead from any ledger to any edit of it and back, and the source stays accounted for', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'grapheme', maxLength: 60 }), { maxLength: 12 }),
        fc.array(edit, { maxLength: 12 }),
        (lines, edits) => {
          const source = lines.join('\n');
          const before = ledgerOf(source);
          const after = edits.reduce(carryOut, before);
          const there = applySplices(before, ledgerChanges(before, after));
          expect(there).toEqual(after);
          expect(checkLedger(source, there ?? [])).toBeNull();
          expect(there?.map((span) => source.slice(span.start, span.end)).join('')).toBe(source);
          expect(applySplices(after, ledgerChanges(after, before))).toEqual(before);
        },
      ),
    );
  });

  it('of one span are one splice', () => {
    const before = ledgerOf('A headline of sorts\n\nThe first paragraph ends here.\n\nThe second one, too.');
    const [change, ...more] = ledgerChanges(before, setAside(before, 2));
    expect(more).toEqual([]);
    expect(change).toMatchObject({ at: 2, remove: 1, insert: [{ kept: false, reason: 'set_by_editor' }] });
  });

  it('of spans on both sides of white space leave the white space out, a cut being one of them', () => {
    const before = ledgerOf('A headline of sorts\n\nThe first paragraph ends here.');
    const after = setAside(split(before, 0, 10), 3);
    const changes = ledgerChanges(before, after);
    expect(changes.map(({ at, remove, insert }) => [at, remove, insert.length])).toEqual([
      [0, 1, 2],
      [2, 1, 1],
    ]);
    expect(applySplices(before, changes)).toEqual(after);
    expect(applySplices(after, ledgerChanges(after, before))).toEqual(before);
  });

  it('may not touch white space, overlap or reach out of the ledger', () => {
    const before = ledgerOf('A headline of sorts\n\nThe first paragraph ends here.');
    const [headline, space] = before as [Span, Span, Span];
    expect(space.kind).toBe('space');
    expect(applySplices(before, [{ at: 0, remove: 1, insert: [{ ...headline, kind: 'space' }] }])).toBeNull();
    expect(
      applySplices(before, [{ at: 1, remove: 1, insert: [{ ...space, kind: 'paragraph' }] }]),
    ).toBeNull();
    expect(applySplices(before, [{ at: 9, remove: 1, insert: [] }])).toBeNull();
    const twice = { at: 0, remove: 1, insert: [headline] };
    expect(applySplices(before, [twice, twice])).toBeNull();
  });

  it('take marks from what they replace, never from the browser', () => {
    const marks = [{ type: 'link' as const, start: 2, end: 6, href: 'https://nara.example/' }];
    const before: Span[] = [
      { start: 0, end: 10, kind: 'paragraph', kept: true, reason: 'plain_paragraph', sure: 1, marks },
    ];
    const forged = {
      ...(split(before, 0, 4)[0] as Span),
      marks: [{ ...marks[0], href: 'https://evil.example/' }],
    };
    const after = applySplices(before, [{ at: 0, remove: 1, insert: [forged as Span] }]);
    expect(after?.[0]?.marks).toEqual([{ type: 'link', start: 2, end: 4, href: 'https://nara.example/' }]);
  });
});
