import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { Quoted } from './quoted.tsx';

it.each([
  ['en', 'the bell', '<span lang="en" dir="ltr">“<bdi>the bell</bdi>”</span>'],
  ['ckb', 'زەنگەکە', '<span lang="ckb" dir="rtl">«<bdi>زەنگەکە</bdi>»</span>'],
  ['kmr', 'كتاب', '<span lang="kmr" dir="ltr">“<bdi>كتاب</bdi>”</span>'],
])('quotes words in %s with its marks, which run its way', (language, words, html) => {
  expect(renderToStaticMarkup(<Quoted {...{ words, language }} />)).toBe(html);
});
