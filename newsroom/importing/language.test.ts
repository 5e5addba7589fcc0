import { expect, test } from 'vitest';
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
  expect(await detectLanguage('2026 – 14:30')).toEqual({ language: 'und', sure: 0 });
  expect((await detectLanguage('Hotel')).sure).toBeLessThan(0.5);
});
