import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildDocument } from '../build.ts';
import { foldText } from './fold.ts';
import { findInDocument } from './in-document.ts';
import { matchesIn, type Search } from './matches.ts';

const plain = { language: 'en', matchCase: false, ignoreMarks: false, wholeWords: false };

function found(text: string, query: string, how: Partial<Search> = {}): string[] {
  const search = { ...plain, query, ...how };
  return matchesIn(foldText(text, search), search).map(({ from, to }) => text.slice(from, to));
}

describe('Turkish has two letters i', () => {
  const tr = { language: 'tr' };
  it.each([
    ['İSTANBUL’un ışıkları', 'istanbul', ['İSTANBUL']],
    ['ISPARTA ve Isparta', 'ısparta', ['ISPARTA', 'Isparta']],
    ['ISPARTA', 'isparta', []],
    ['I\u0307zmir', 'izmir', ['I\u0307zmir']],
  ])('in %j, %j finds %j', (text, query, expected) => expect(found(text, query, tr)).toEqual(expected));

  it('and no other language has', () => {
    expect(found('ISTANBUL', 'istanbul')).toEqual(['ISTANBUL']);
    expect(found('ışık', 'isik', { ignoreMarks: true })).toEqual(['ışık']);
    expect(found('ışık', 'işik')).toEqual([]);
  });
});

describe('Arabic and Kurdish', () => {
  it.each([
    ['مُحَمَّد', 'محمد'],
    ['محـــمد', 'محمد'],
    ['كتاب', 'کتاب'],
    ['علي', 'علی'],
    ['سنة ٢٠٢٦', '2026'],
    ['ساڵی ۲۰۲۶', '2026'],
    // As PDF has them: lam and alef in one, letters by their place in the word.
    ['ﻻ ﺍﻟﻤﻴﻨﺎﺀ', 'لا الميناء'],
    ['لا الميناء', 'ﻻ ﺍﻟﻤﻴﻨﺎﺀ'],
  ])('%j has %j', (text, query) => expect(found(text, query, { language: 'ar' })).toHaveLength(1));

  it.each([
    ['ئه‌مه‌ هه‌ولێره‌', 'ئەمە هەولێرە'],
    ['ئەمە هەولێرە', 'ئه‌مه‌ ھه‌ولێره‌'],
  ])('Sorani of any keyboard: %j has %j', (text, query) => {
    expect(found(text, query, { language: 'ckb' })).toEqual([text]);
    expect(found(text, query, { language: 'fa' })).toEqual([]);
  });

  it('tell hamza and ta marbuta apart unless told not to', () => {
    expect(found('أحمد في المدرسة', 'احمد')).toEqual([]);
    expect(found('أحمد في المدرسة', 'احمد', { ignoreMarks: true })).toEqual(['أحمد']);
    expect(found('المدرسة', 'المدرسه', { ignoreMarks: true })).toEqual(['المدرسة']);
    expect(found('گوڵ و دڵ', 'دل', { ignoreMarks: true })).toEqual(['دڵ']);
  });
});

describe('marks, case and words', () => {
  it.each([
    ['Die Straße', 'STRASSE', {}, ['Straße']],
    ['Die Maße', 's', {}, []],
    ['café cafe\u0301', 'cafe', {}, []],
    ['café cafe\u0301', 'cafe', { ignoreMarks: true }, ['café', 'cafe\u0301']],
    ['café cafe\u0301', 'café', {}, ['café', 'cafe\u0301']],
    ['The theatre, the', 'the', { wholeWords: true }, ['The', 'the']],
    ['The theatre', 'the', { matchCase: true }, ['the']],
    ['lamp\u00adshade lamp', 'lamp', { wholeWords: true }, ['lamp']],
    ['خانه\u200cها خانه', 'خانه', { wholeWords: true }, ['خانه']],
    ['Straße, STRASSEN', 'strasse', { wholeWords: true }, ['Straße']],
    ['it’s here', "it's", {}, ['it’s']],
    ['aaaa', 'aa', {}, ['aa', 'aa']],
    ['Οδυσσεύς', 'ΟΔΥΣΣΕΎΣ', {}, ['Οδυσσεύς']],
  ] as const)('in %j, %j %o finds %j', (text, query, how, expected) => {
    expect(found(text, query, how)).toEqual(expected);
  });
});

const scripts = fc.string({
  unit: fc.constantFrom(..."iıİIsSşßéaA\u0301\u0307 \u0640\u064eأاةهكکيی٢۲2’'😀\u200d"),
  maxLength: 30,
});

it('what is found, folded, is the query folded; and the query finds itself', () => {
  fc.assert(
    fc.property(
      scripts,
      scripts.filter((text) => text.length < 4),
      fc.constantFrom('tr', 'en', 'ckb'),
      fc.boolean(),
      fc.boolean(),
      (text, query, language, matchCase, ignoreMarks) => {
        const how = { language, matchCase, ignoreMarks };
        const wanted = foldText(query, how).text;
        for (const range of found(text, query, how)) expect(foldText(range, how).text).toBe(wanted);
        if (wanted !== '') expect(found(`${query} ${text}`, query, how).length).toBeGreaterThan(0);
      },
    ),
    { numRuns: 300 },
  );
});

it('searches 5,000 words in less than a frame', () => {
  const sentence = 'The harbour of Port Vale woke under a lamp that nobody had lit for years. ';
  const doc = buildDocument({
    headline: 'Lamps',
    standfirst: '',
    blocks: Array.from({ length: 120 }, () => ({ type: 'paragraph' as const, text: sentence.repeat(3) })),
  });
  const search = { ...plain, query: 'lamp', ignoreMarks: true };
  findInDocument(buildDocument({ headline: 'x', standfirst: '', blocks: [] }), search, null);
  // Time of the processor, because others use a loaded machine too; the first second of a test is its slowest.
  const spent = (search: Search) => {
    const before = process.cpuUsage();
    const { length } = findInDocument(doc, search, null);
    return { length, milliseconds: process.cpuUsage(before).user / 1000 };
  };
  const first = spent(search);
  expect(first.length).toBe(361);
  expect(first.milliseconds).toBeLessThan(100);
  expect(spent({ ...search, query: 'lit' }).milliseconds).toBeLessThan(16);
});
