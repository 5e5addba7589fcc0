import { expect, it } from 'vitest';
import { boardAddress, filterOf } from './board-address.ts';

it('a filter goes into the address and comes back', () => {
  const filter = {
    shelf: 'in_review',
    mine: true,
    language: 'ckb',
    sourceId: 'a-b',
    text: 'لامپ & 100%',
  } as const;
  const query = Object.fromEntries(new URL(boardAddress(filter), 'http://here.invalid').searchParams);
  expect(filterOf(query)).toEqual(filter);
  expect(boardAddress({})).toBe('/desk');
});

it('what is no filter is left out', () => {
  expect(filterOf({ state: 'lost', mine: 'yes', q: '', language: ['tr', 'ar'] })).toEqual({
    shelf: undefined,
    mine: undefined,
    language: 'tr',
    sourceId: undefined,
    text: undefined,
  });
});

it('NUL, which the database can’t be asked for, is no part of a filter', () => {
  expect(filterOf({ language: 'e\0n', source: ['a\0', 'b'], q: '\0' })).toEqual({
    language: 'en',
    sourceId: 'a',
  });
});
