import { describe, expect, it } from 'vitest';
import {
  allowedOutlets,
  type Claim,
  covers,
  demands,
  licenceStanding,
  licenceWarning,
  missingUses,
  type Terms,
} from './rules.ts';

const terms = (overrides: Partial<Terms> = {}): Terms => ({
  id: 'l1',
  covers: ['text'],
  uses: ['site'],
  languages: [],
  startsOn: new Date('2026-01-01'),
  endsOn: new Date('2026-12-31'),
  revokedAt: null,
  creditLine: '',
  notice: '',
  ...overrides,
});

const claim = (...licences: Terms[]): Claim => ({
  source: { id: 's1', name: 'Quayside Wire' },
  notice: '',
  recordIds: [],
  licences,
});

const original = { language: 'en', isTranslation: false };
const translation = { language: 'tr', isTranslation: true };

describe('where a licence stands', () => {
  it.each([
    ['2025-12-31', {}, 'not_yet'],
    ['2026-01-01', {}, 'in_force'],
    ['2026-12-31', {}, 'in_force'],
    ['2027-01-01', {}, 'ended'],
    ['2031-01-01', { endsOn: null }, 'in_force'],
    ['2026-06-01', { revokedAt: new Date('2026-05-01') }, 'revoked'],
  ] as const)('on %s with %o: %s', (on, overrides, standing) => {
    expect(licenceStanding(terms(overrides), on)).toBe(standing);
  });
});

describe('what a licence covers', () => {
  it.each([
    ['everything asked for', {}, true],
    ['another use only', { uses: ['feeds'] }, false],
    ['pictures only', { covers: ['pictures'] }, false],
    ['this language among others', { languages: ['tr', 'en'] }, true],
    ['another language', { languages: ['tr'] }, false],
    ['a region of the language only', { languages: ['en-GB'] }, false],
  ])('%s', (_, overrides, covered) => {
    expect(covers(terms(overrides), 'site', 'en', '2026-06-01')).toBe(covered);
  });

  it('takes a licence for a language as one for its regions', () => {
    expect(covers(terms({ languages: ['pt'] }), 'site', 'pt-BR', '2026-06-01')).toBe(true);
  });
});

describe('what is missing', () => {
  it('asks for translation, too, where the story is one', () => {
    expect(missingUses(claim(terms()), original, '2026-06-01')).toEqual([]);
    expect(missingUses(claim(terms()), translation, '2026-06-01')).toEqual(['translation']);
  });

  it('lets two licences share the work', () => {
    const both = claim(terms(), terms({ id: 'l2', uses: ['translation'] }));
    expect(missingUses(both, translation, '2026-06-01')).toEqual([]);
  });

  it('never finds a claim without a source covered', () => {
    expect(
      missingUses({ source: null, notice: '©', recordIds: [], licences: [] }, original, '2026-06-01'),
    ).toEqual(['site']);
  });
});

describe('where a story may go', () => {
  it('goes everywhere without a claim, and only where every claim lets it otherwise', () => {
    expect(allowedOutlets([], original, '2026-06-01')).toEqual(['site', 'feeds', 'api']);
    const strict = claim(terms());
    const generous = claim(terms({ uses: ['site', 'feeds', 'api'] }));
    expect(allowedOutlets([strict, generous], original, '2026-06-01')).toEqual(['site']);
  });
});

describe('what must be carried', () => {
  it('names the credit and notice of the licences in use, each once', () => {
    const used = terms({ creditLine: 'Quayside Wire', notice: '© Quayside Wire' });
    const ended = terms({ id: 'l2', creditLine: 'Old Quay', endsOn: new Date('2026-02-01') });
    expect(demands([claim(used, ended), claim({ ...used, id: 'l3' })], original, '2026-06-01')).toEqual({
      creditLines: ['Quayside Wire'],
      notices: ['© Quayside Wire'],
      licenceIds: ['l1', 'l3'],
    });
  });
});

describe('a licence is warned of', () => {
  const endsOn = new Date('2026-12-23');
  const zone = 'Europe/Istanbul';
  const warning = (at: string, licence = terms({ endsOn }), ...others: Terms[]) =>
    licenceWarning(licence, [licence, ...others], new Date(at), zone);

  it('30 days before its end and 30 days after it, in whole days of the newsroom', () => {
    expect(warning('2026-11-22T20:59:59Z')).toBeNull();
    // In Istanbul the 23rd has begun.
    expect(warning('2026-11-22T21:00:00Z')).toEqual({ kind: 'ends', days: 30 });
    expect(warning('2026-12-22T12:00:00Z')).toEqual({ kind: 'ends', days: 1 });
    expect(warning('2026-12-23T20:59:00Z')).toEqual({ kind: 'ends', days: 0 });
    expect(warning('2026-12-23T21:00:00Z')).toEqual({ kind: 'ended', days: 1 });
    expect(warning('2027-01-22T12:00:00Z')).toEqual({ kind: 'ended', days: 30 });
    expect(warning('2027-01-22T21:00:00Z')).toBeNull();
    expect(warning('2026-12-22T12:00:00Z', terms({ endsOn: null }))).toBeNull();
  });

  it('from its revocation on, whenever it would have ended', () => {
    const revoked = terms({ endsOn: null, revokedAt: new Date('2026-11-22T21:30:00Z') });
    expect(warning('2026-11-23T08:00:00Z', revoked)).toEqual({ kind: 'revoked', days: 0 });
    expect(warning('2026-11-30T08:00:00Z', revoked)).toEqual({ kind: 'revoked', days: 7 });
  });

  it('no longer, once another one takes its place without a gap', () => {
    const at = '2026-12-20T12:00:00Z';
    const next = (overrides: Partial<Terms>) =>
      terms({ id: 'l2', startsOn: new Date('2026-12-24'), endsOn: null, ...overrides });
    expect(warning(at, undefined, next({}))).toBeNull();
    expect(
      warning(at, undefined, next({ uses: ['feeds', 'site'], covers: ['pictures', 'text'] })),
    ).toBeNull();
    const lacking = [
      { startsOn: new Date('2026-12-25') },
      { endsOn: new Date('2026-12-23'), startsOn: new Date('2026-12-01') },
      { uses: ['feeds'] },
      { covers: ['pictures'] },
      { languages: ['en'] },
      { revokedAt: new Date('2026-12-19') },
    ];
    for (const overrides of lacking) expect(warning(at, undefined, next(overrides))).not.toBeNull();
    const english = terms({ endsOn, languages: ['en-GB'] });
    expect(warning(at, english, next({ languages: ['tr', 'en'] }))).toBeNull();
    expect(warning('2026-12-26T12:00:00Z', undefined, next({ startsOn: new Date('2026-12-26') }))).toBeNull();
  });
});
