import { describe, expect, it } from 'vitest';
import { initialsOf, toneOf } from './avatar-identity.ts';

describe('initialsOf', () => {
  it.each([
    ['Deniz Aydın', 'tr', 'DA'],
    ['ilker ışık', 'tr', 'İI'],
    ['Şêrko', 'kmr', 'Ş'],
    ['Mary-Anne van der Berg', 'en', 'MB'],
    ['شیلان کەریم', 'ckb', 'ش\u200cک'],
    ['  ', 'en', ''],
    ['Ana 3', 'en', 'A'],
  ])('takes %s (%s) as %s', (name, language, initials) => {
    expect(initialsOf(name, language)).toBe(initials);
  });
});

describe('toneOf', () => {
  it('gives one name one tone, however its letters are composed', () => {
    expect(toneOf('Şêrko')).toBe(toneOf('Şêrko'.normalize('NFD')));
  });

  it('spreads names over several tones', () => {
    const names = ['Deniz', 'Rojda', 'Shilan', 'Mary', 'Tom', 'Aram', 'Leyla', 'Omar'];
    expect(new Set(names.map(toneOf)).size).toBeGreaterThan(3);
  });
});
