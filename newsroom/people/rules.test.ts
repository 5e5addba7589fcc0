import { describe, expect, it } from 'vitest';
import { limits, waitAfter } from './attempts.ts';
import { isLastAdmin, passwordProblem, personState, waitInWords } from './rules.ts';

const person = { email: 'layla.haddad@nightdesk.example', name: 'Layla Haddad' };

describe('passwordProblem', () => {
  it.each([
    'seven lamps at night',
    'şehirde akşam ışığı',
    'پەنجەرەیەکی کراوە',
    '🌒🌓🌔🌕🌖🌗🌘🌑🌒🌓🌔🌙',
    'x7'.repeat(100).slice(0, 200).replace('x', 'yz').slice(0, 200),
  ])('accepts %s', (password) => {
    expect(passwordProblem(password, person)).toBeNull();
  });

  it.each([
    ['eleven char', 'at least 12'],
    ['ç'.repeat(201), 'at most 200'],
    ['layla.haddad@nightdesk.example', 'your own name'],
    ['LAYLA-HADDAD', 'your own name'],
    ['Layla  Haddad', 'your own name'],
    ['Password 1234', 'first passwords'],
    ['nightdesk-nightdesk', 'first passwords'],
    ['abababababababab', 'first passwords'],
  ])('refuses %s', (password, why) => {
    expect(passwordProblem(password, person)).toContain(why);
  });

  it('counts characters, not UTF-16 units', () => {
    expect(passwordProblem('🌒🌓🌔🌕🌖🌗', person)).toContain('at least 12');
  });
});

describe('waitAfter', () => {
  it('lets the free failures pass, then waits ever longer, up to a quarter of an hour', () => {
    const minutes = Array.from({ length: 12 }, (_, failures) => waitAfter(failures, limits.account) / 60_000);
    expect(minutes).toEqual([0, 0, 0, 0, 0, 1, 2, 4, 8, 15, 15, 15]);
  });

  it('gives an address that many share more room than one account', () => {
    expect(waitAfter(29, limits.address)).toBe(0);
    expect(waitAfter(30, limits.address)).toBe(60_000);
  });
});

describe('waitInWords', () => {
  it.each([
    [1, '1 second'],
    [59, '59 seconds'],
    [90, '90 seconds'],
    [91, '2 minutes'],
    [300, '5 minutes'],
    [301, '6 minutes'],
  ])('says %i as %s', (seconds, words) => {
    expect(waitInWords(seconds)).toBe(words);
  });
});

describe('personState', () => {
  it('tells invited, active and disabled apart; disabled wins', () => {
    expect(personState({ disabledAt: null, passwordHash: null })).toBe('invited');
    expect(personState({ disabledAt: null, passwordHash: 'hash' })).toBe('active');
    expect(personState({ disabledAt: new Date(), passwordHash: null })).toBe('disabled');
  });
});

describe('isLastAdmin', () => {
  const admin = { role: 'admin', disabledAt: null, passwordHash: 'hash' } as const;

  it('is so for an active admin without others', () => {
    expect(isLastAdmin(admin, 0)).toBe(true);
    expect(isLastAdmin(admin, 1)).toBe(false);
  });

  it('is never so for somebody who does not count as an active admin', () => {
    expect(isLastAdmin({ ...admin, role: 'editor' }, 0)).toBe(false);
    expect(isLastAdmin({ ...admin, passwordHash: null }, 0)).toBe(false);
    expect(isLastAdmin({ ...admin, disabledAt: new Date() }, 0)).toBe(false);
  });
});
