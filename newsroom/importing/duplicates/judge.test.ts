import { describe, expect, it } from 'vitest';
import { compareVersions, likeness, type Piece } from './judge.ts';

const piece = (
  sourceId: string | null,
  agencyId: string | null = null,
  agencyVersion: string | null = null,
): Piece => ({
  sourceId,
  agencyId,
  agencyVersion,
});

describe('likeness', () => {
  it.each([
    ['the same words of another agency', piece('nara'), piece('lantern'), 0.95, 'same'],
    ['the same words of the same agency', piece('nara'), piece('nara'), 0.95, 'same'],
    ['half the words of the same agency', piece('nara'), piece('nara'), 0.55, 'update'],
    ['half the words of another agency', piece('nara'), piece('lantern'), 0.55, 'similar'],
    ['half the words of nobody known', piece(null), piece(null), 0.55, 'similar'],
    ['a few words', piece('nara'), piece('nara'), 0.2, null],
    ['an older version, wholly rewritten', piece('nara', 'a1', '2'), piece('nara', 'a1', '1'), 0, 'update'],
    ['an older version in the same words', piece('nara', 'a1', '2'), piece('nara', 'a1', '1'), 1, 'update'],
    ['the same version', piece('nara', 'a1', '2'), piece('nara', 'a1', '2'), 0.95, 'same'],
    ['the same version in other words', piece('nara', 'a1', '2'), piece('nara', 'a1', '2'), 0.5, 'update'],
    ['a later version that came before', piece('nara', 'a1', '9'), piece('nara', 'a1', '10'), 0.9, 'similar'],
    ['the same id of an agency not known', piece(null, 'a1', '2'), piece('nara', 'a1', '1'), 0, 'update'],
    ['the same id of another agency', piece('lantern', 'a1', '2'), piece('nara', 'a1', '1'), 0, null],
  ] as const)('tells %s', (_, sought, earlier, similarity, what) => {
    expect(likeness(sought, earlier, similarity)).toBe(what);
  });
});

it('puts versions in order: numbers by size, dates by time, others as they came', () => {
  expect(compareVersions('10', '9')).toBeGreaterThan(0);
  expect(compareVersions('2026-05-02T10:00:00+03:00', '2026-05-02T08:00:00Z')).toBeLessThan(0);
  expect(compareVersions('final', 'draft')).toBeGreaterThan(0);
  expect(compareVersions('3', null)).toBeGreaterThan(0);
  expect(compareVersions(null, null)).toBe(0);
});
