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
    ['SPERRFRIST: 24. November 2026, 6.00 Uhr MEZ', '2026-11-24T05:00:00.000Z'],
    ['Sperrfrist bis 24. November 2026, 18 Uhr', '2026-11-24T15:00:00.000Z'],
    ["SOUS EMBARGO JUSQU'AU 24 novembre 2026 à 18h30, heure de Paris", '2026-11-24T17:30:00.000Z'],
    ['EMBARGO HASTA EL 24 de noviembre de 2026, 9.00 hora de Madrid', '2026-11-24T08:00:00.000Z'],
    ['EMBARGO FINO AL 24 novembre 2026, ore 9.00 ora di Roma', '2026-11-24T08:00:00.000Z'],
    ['ЭМБАРГО до 24 ноября 2026, 9:00 мск', '2026-11-24T06:00:00.000Z'],
    ['Ambargo heta 24ê Mijdarê 2026, demjimêr 09:30', '2026-11-24T06:30:00.000Z'],
    ['بڵاونەکرێتەوە هەتا 24.11.2026 کاتژمێر 9:00 بەکاتی هەولێر', '2026-11-24T06:00:00.000Z'],
    ['محظور النشر حتى 24 نوفمبر 2026 الساعة 0600 بتوقيت غرينتش', '2026-11-24T06:00:00.000Z'],
    ['محظور النشر حتى 24 نوفمبر 2026 الساعة 6 مساء بتوقيت مكة المكرمة', '2026-11-24T15:00:00.000Z'],
    ['Embargoed until 24 July 2026, 09:00 UK time', '2026-07-24T08:00:00.000Z'],
    ['Embargo until 24/11/2026 09:30 (UTC+1)', '2026-11-24T08:30:00.000Z'],
  ])('%s', (line, moment) => {
    expect(read(line)).toBe(moment);
  });

  it.each([
    'EMBARGOED',
    'Embargo until Tuesday morning',
    'Embargo until Tuesday 06:00',
    'Embargoed until 24 November, 06:00 GMT',
    'Embargoed until 24 November 2026, 06:00 IST',
    'Embargoed until 24 November 2026, 06:00 local time',
    '24 Kasım 2026, yerel saatle 09:30’a kadar ambargolu',
    'Embargoed until 24 November 2026, 17:00 p.m.',
    'Embargoed until 24 November 2026',
    'Embargo until 3/4/2026 09:30',
    'Embargo until 31.02.2026 09:30',
    'Embargo until 24.11.2026 29:30',
  ])('leaves to a person: %s', (line) => {
    expect(read(line)).toBeNull();
  });

  describe('counting from the receipt, Wednesday 18 November 2026, 22:30 GMT', () => {
    const received = new Date('2026-11-18T22:30:00Z');
    it.each([
      ['EMBARGOED UNTIL 0600 GMT TOMORROW', '2026-11-19T06:00:00.000Z'],
      ['Embargo: tomorrow 06:00', '2026-11-20T03:00:00.000Z'],
      ['Embargoed until 0600 GMT Tuesday', '2026-11-24T06:00:00.000Z'],
      ['Embargoed until 14 May, 0600 GMT', '2027-05-14T06:00:00.000Z'],
      ['Embargoed until 17 November, 0600 GMT', '2026-11-17T06:00:00.000Z'],
      ['Salı günü saat 09.30’a kadar ambargolu', '2026-11-24T06:30:00.000Z'],
      ['Heta roja sêşemê demjimêr 09:30 bin embargo', '2026-11-24T06:30:00.000Z'],
      ['هەتا ڕۆژی سێشەممە کاتژمێر 09:30 بڵاونەکرێتەوە', '2026-11-24T06:30:00.000Z'],
      ['محظور النشر حتى الثلاثاء الساعة 09:30', '2026-11-24T06:30:00.000Z'],
      ['Sperrfrist: Dienstag, 6 Uhr MEZ', '2026-11-24T05:00:00.000Z'],
      ["Sous embargo jusqu'à mardi 6h00, heure de Paris", '2026-11-24T05:00:00.000Z'],
    ])('%s', (line, moment) => {
      expect(readEmbargoTime(line, 'Europe/Istanbul', received)?.toISOString() ?? null).toBe(moment);
    });

    it.each([
      'Embargoed until 0600 GMT',
      'Embargoed until 0600 GMT Wednesday',
      'Embargoed until tomorrow, Monday, 0600 GMT',
      'Embargoed from Monday to Tuesday 0600 GMT',
    ])('leaves to a person: %s', (line) => {
      expect(readEmbargoTime(line, 'Europe/Istanbul', received)).toBeNull();
    });
  });

  it('counts a time without a zone in the newsroom’s, summer time included', () => {
    expect(read('Embargo 01.07.2026 12:00', 'Europe/Berlin')).toBe('2026-07-01T10:00:00.000Z');
    expect(read('Embargo 01.12.2026 12:00', 'Europe/Berlin')).toBe('2026-12-01T11:00:00.000Z');
  });
});
