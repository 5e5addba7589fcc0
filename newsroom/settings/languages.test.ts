import { describe, expect, it } from 'vitest';
import { directionOf, isLanguageTag, languageName, languages } from './languages.ts';

describe('directionOf', () => {
  it.each(['ar', 'ckb', 'fa', 'he', 'ur', 'ku-Arab', 'az-Arab', 'ar-EG', 'CKB', 'kmr-Arab-IQ'])(
    'begins %s at the right',
    (tag) => {
      expect(directionOf(tag)).toBe('rtl');
    },
  );

  it.each(['en', 'kmr', 'ku', 'tr', 'ckb-Latn', 'az', 'xx'])('begins %s at the left', (tag) => {
    expect(directionOf(tag)).toBe('ltr');
  });

  it('agrees with the table', () => {
    for (const [tag, { direction }] of Object.entries(languages)) expect(directionOf(tag)).toBe(direction);
  });
});

describe('languageName', () => {
  it.each([
    ['kmr', 'en', 'Kurmanji'],
    ['ckb', 'en', 'Sorani'],
    ['ckb', 'ckb', 'کوردیی ناوەندی'],
    ['kmr', 'tr', 'Kurmancî'],
    ['ar', 'tr', 'Arapça'],
    ['tr', 'tr', 'Türkçe'],
    ['en-GB', 'en', 'British English'],
    ['ja', 'en', 'Japanese'],
    ['qqq', 'en', 'qqq'],
  ])('calls %s in %s: %s', (tag, of, name) => {
    expect(languageName(tag, of)).toBe(name);
  });
});

describe('isLanguageTag', () => {
  it.each(['en', 'kmr', 'ckb', 'en-GB', 'ku-Arab', 'zh-Hant-TW', 'de-CH-1996', 'en-x-desk'])(
    'takes %s',
    (tag) => {
      expect(isLanguageTag(tag)).toBe(true);
    },
  );

  it.each(['', 'e', 'english', 'en_GB', 'en-', '-en', 'en GB', '../en', 'en-GB-GB-GB'])(
    'refuses %j',
    (tag) => {
      expect(isLanguageTag(tag)).toBe(false);
    },
  );
});
