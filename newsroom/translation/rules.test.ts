import { describe, expect, it } from 'vitest';
import { type BlockLink, compareBlocks, judgeStart, type SourceUnit, translationState } from './rules.ts';

const unit = (id: string, text: string): SourceUnit => ({ id, text, hash: `#${text}` });
const link = (sourceBlockId: string, text: string, position: number): BlockLink => ({
  sourceBlockId,
  blockId: `${sourceBlockId}-t`,
  sourceHash: `#${text}`,
  sourceText: text,
  position,
});
const links = [link('a', 'One', 0), link('b', 'Two', 1), link('c', 'Three', 2)];
const targets = new Set(['a-t', 'b-t', 'c-t']);
const compare = (source: SourceUnit[], ids = targets) => compareBlocks(links, source, ids);
const [one, two, three] = [unit('a', 'One'), unit('b', 'Two'), unit('c', 'Three')];

describe('compareBlocks', () => {
  it('finds nothing while the words stand, wherever they stand', () => {
    expect(compare([one, two, three])).toEqual([]);
    expect(compare([three, one, two])).toEqual([]);
    expect(compare([one, unit('elsewhere', 'Two'), three])).toEqual([]);
  });

  it('flags exactly the block whose words changed, with the old and the new', () => {
    expect(compare([one, unit('b', 'Two and a half'), three])).toEqual([
      {
        kind: 'changed',
        sourceBlockId: 'b',
        blockId: 'b-t',
        before: 'Two',
        after: 'Two and a half',
        sourceHash: '#Two and a half',
      },
    ]);
  });

  it('flags what is gone until its translation is gone too, and what is new until it is translated', () => {
    expect(compare([one, three])).toMatchObject([{ kind: 'removed', sourceBlockId: 'b', after: null }]);
    expect(compare([one, unit('b', ' '), three])).toMatchObject([{ kind: 'removed', sourceBlockId: 'b' }]);
    expect(compare([one, three], new Set(['a-t', 'c-t']))).toEqual([]);
    expect(compare([one, two, three, unit('d', 'Four'), unit('e', '')])).toMatchObject([
      { kind: 'added', sourceBlockId: 'd', blockId: null, before: null },
    ]);
  });

  it('sees a split as one changed and one new block', () => {
    const split = [one, unit('b', 'T'), unit('b2', 'wo'), three];
    expect(compare(split).map(({ kind, sourceBlockId }) => [kind, sourceBlockId])).toEqual([
      ['changed', 'b'],
      ['added', 'b2'],
    ]);
  });
});

describe('translationState', () => {
  it.each([
    ['wanted', null, null],
    ['assigned', 'p', null],
    ['in_progress', 'p', { state: 'draft', staleBlocks: 0 }],
    ['in_progress', 'p', { state: 'changes_requested', staleBlocks: 0 }],
    ['in_review', 'p', { state: 'submitted', staleBlocks: 0 }],
    ['in_review', 'p', { state: 'in_review', staleBlocks: 0 }],
    ['ready', 'p', { state: 'approved', staleBlocks: 0 }],
    ['stale', 'p', { state: 'approved', staleBlocks: 2 }],
  ] as const)('%s', (state, assignee, story) => {
    expect(translationState(assignee, story)).toBe(state);
  });
});

describe('judgeStart', () => {
  const person = { id: 'me', languages: ['tr'], decides: false };

  it('lets whoever decides begin anything', () => {
    expect(judgeStart({ ...person, decides: true }, 'ar', null)).toBeNull();
  });

  it('lets others begin what is assigned to them, or open to their languages', () => {
    expect(judgeStart(person, 'ar', { assigneeId: 'me' })).toBeNull();
    expect(judgeStart(person, 'tr', { assigneeId: null })).toBeNull();
    expect(judgeStart(person, 'ar', { assigneeId: null })).toBe('not_your_language');
    expect(judgeStart(person, 'tr', { assigneeId: 'other' })).toBe('assigned_to_another');
    expect(judgeStart(person, 'tr', null)).toBe('not_wanted');
  });
});
