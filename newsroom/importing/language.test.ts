import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { detectLanguage } from './language.ts';

test.each([
  ['en', 'The council of Port Vale met on Monday and agreed to mend the old clock before winter.'],
  ['tr', 'Belediye meclisi pazartesi günü toplandı ve eski saatin kıştan önce onarılmasına karar verdi.'],
  ['kmr', 'Encûmena bajêr roja duşemê civiya û biryar da ku demjimêra kevn berî zivistanê were çêkirin.'],
  ['ckb', 'ئەنجوومەنی شار ڕۆژی دووشەممە کۆبووەوە و بڕیاری دا کاتژمێرە کۆنەکە پێش زستان چاک بکرێتەوە.'],
  ['ar', 'اجتمع مجلس المدينة يوم الاثنين وقرر إصلاح الساعة القديمة قبل حلول الشتاء.'],
  ['fa', 'شورای شهر روز دوشنبه تشکیل جلسه داد و تصمیم گرفت ساعت قدیمی را پیش از زمستان تعمیر کند.'],
  ['de', 'Der Stadtrat beschloss am Montag, die alte Uhr noch vor dem Winter reparieren zu lassen.'],
])('%s', async (language, text) => {
  const found = await detectLanguage(text);
  expect(found.language).toBe(language);
  expect(found.sure).toBeGreaterThan(0.6);
});

test('figures have no language, and one word is unsure', async () => {
  expect(await detectLanguage('2026 – 14:30')).toEqual({ language: 'und', script: 'Zyyy', sure: 0 });
  expect((await detectLanguage('Hotel')).sure).toBeLessThan(0.5);
});

const SENTENCES = new URL('../../testing/sentences/', import.meta.url);
/** The languages that have to be right; of the others a few sentences show that ours aren't seen everywhere. */
const OURS = ['en', 'tr', 'kmr', 'ckb', 'ar', 'fa', 'de', 'fr'];
/** Close to Kurmanji, and known to no detector: told by its small words, where a sentence has enough of them. */
const HARD = ['zza'];

function sentencesOf(tag: string): string[] {
  const text = readFileSync(new URL(`${tag}.txt`, SENTENCES), 'utf8');
  return text.split('\n').filter((line) => line !== '');
}

/** The share of sentences that come out right, in percent. */
async function rightOf(tag: string, change: (sentence: string) => string = (same) => same) {
  const sentences = sentencesOf(tag);
  const found = await Promise.all(sentences.map((sentence) => detectLanguage(change(sentence))));
  return (found.filter((one) => one.language === tag).length / sentences.length) * 100;
}

describe('single sentences', () => {
  const all = readdirSync(SENTENCES).map((name) => name.replace('.txt', ''));

  test.each(OURS)('%s: at least 40 of 60 characters or more, and 97 %% right', async (tag) => {
    const sentences = sentencesOf(tag);
    expect(sentences.length).toBeGreaterThanOrEqual(40);
    expect(sentences.filter((sentence) => sentence.length < 60)).toEqual([]);
    expect(await rightOf(tag)).toBeGreaterThanOrEqual(97);
  });

  test.each(all.filter((tag) => !OURS.includes(tag) && !HARD.includes(tag)))(
    '%s stays itself',
    async (tag) => {
      expect(await rightOf(tag)).toBe(100);
    },
  );

  test('Sorani of older keyboards is not taken for Persian', async () => {
    const old = (sentence: string) =>
      sentence.replaceAll('ە', 'ه\u200c').replaceAll('ی', 'ي').replaceAll('ک', 'ك');
    expect(await rightOf('ckb', old)).toBeGreaterThanOrEqual(95);
  });

  test('capitals change nothing', async () => {
    for (const tag of ['en', 'tr', 'kmr', 'de', 'fr']) {
      expect(await rightOf(tag, (sentence) => sentence.toLocaleUpperCase(tag))).toBeGreaterThanOrEqual(97);
    }
  });
});

test.each([
  ['Latn', 'Encûmena bajêr'],
  ['Arab', 'ئەنجوومەنی شار'],
  ['Cyrl', 'Городской совет'],
  ['Grek', 'Το δημοτικό συμβούλιο'],
  ['Hebr', 'מועצת העיר'],
])('script %s', async (script, text) => {
  expect((await detectLanguage(text)).script).toBe(script);
});
