import { describe, expect, it } from 'vitest';
import { readEmbargoTime } from './embargo-time.ts';

const read = (line: string, zone = 'Europe/Istanbul') => readEmbargoTime(line, zone)?.toISOString() ?? null;

describe('readEmbargoTime', () => {
  it.each([
    ['EMBARGOED UNTIL 2026-11-24 06:00', '2026-11-24T03:00:00.000Z'],
    ['EMBARGO: 2026-11-24T06:00Z', '2026-11-24T06:00:00.000Z'],
    ['Embargoed until 24 November 2026, 06:00 GMT', '2026-11-24T06:00:00.000Z'],
    ['Not for publication before November 24, 2026 at 6 a.m. EST', '2026-11-24T11:00:00.000Z'],
    ['EMBARGO 0600 GMT 24 Nov 2026', '2026-11-24T06:00:00.000Z'],
    ['24 Kasım 2026 saat 09:30’a kadar ambargoludur', '2026-11-24T06:30:00.000Z'],
    ['AMBARGO: 24.11.2026 09.30', '2026-11-24T06:30:00.000Z'],
    ['محظور النشر حتى ٢٤ نوفمبر ٢٠٢٦ الساعة ٠٩:٣٠', '2026-11-24T06:30:00.000Z'],
    ['Embargo until 24/11/2026 09:30 (UTC+1)', '2026-11-24T08:30:00.000Z'],
  ])('%s', (line, moment) => {
    expect(read(line)).toBe(moment);
  });

  it.each([
    'EMBARGOED',
    'Embargo until Tuesday morning',
    'Embargoed until 24 November 2026',
    'Embargo until 3/4/2026 09:30',
    'Embargo until 31.02.2026 09:30',
    'Embargo until 24.11.2026 29:30',
  ])('leaves to a person: %s', (line) => {
    expect(read(line)).toBeNull();
  });

  it('counts a time without a zone in the newsroom’s, summer time included', () => {
    expect(read('Embargo 01.07.2026 12:00', 'Europe/Berlin')).toBe('2026-07-01T10:00:00.000Z');
    expect(read('Embargo 01.12.2026 12:00', 'Europe/Berlin')).toBe('2026-12-01T11:00:00.000Z');
  });
});
