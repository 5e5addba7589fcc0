import { expect, it } from 'vitest';
import { documentLanguage } from './document-language.ts';

it.each([
  ['/', 'en'],
  ['/desk', 'en'],
  ['/api/v1/stories', 'en'],
  ['/constructor', 'en'],
  ['/ar', 'ar'],
  ['/ckb/2026/11/slug', 'ckb'],
  ['/en-GB/politics', 'en-GB'],
])('speaks at %s: %s', (path, language) => {
  expect(documentLanguage(path)).toBe(language);
});
