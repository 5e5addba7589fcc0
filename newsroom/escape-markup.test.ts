import { expect, test } from 'vitest';
import { escapeMarkup } from './escape-markup.ts';

test('text is text again when it is read as markup', () => {
  expect(escapeMarkup('<b title="Çay & simit">')).toBe('&lt;b title=&quot;Çay &amp; simit&quot;&gt;');
});

test('what is escaped already is escaped once more: it is the text that was meant', () => {
  expect(escapeMarkup('&amp;lt;')).toBe('&amp;amp;lt;');
});

test('what means nothing in markup stays', () => {
  const words = "Bo zarokan: 'nan û av'; نان و ئاو";
  expect(escapeMarkup(words)).toBe(words);
});
