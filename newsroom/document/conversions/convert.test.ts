import { expect, it } from 'vitest';
import { convertMeasure, convertMoney, readMoney } from './convert.ts';
import { readNumber } from './numbers.ts';

const spaces = (text: string | null) => text?.replace(/[\u00a0\u202f]/g, ' ') ?? null;

it.each([
  ['12 miles', 'en', '19 kilometres'],
  ['26.2 miles', 'en', '42.2 kilometres'],
  ['1,500 feet', 'en', '460 metres'],
  ['3 ft', 'en', '91 centimetres'],
  ['40 °F', 'en', '4°C'],
  ['5 acres', 'en', '2 hectares'],
  ['300 km', 'en', '190 miles'],
  ['55 mph', 'en', '89 kilometres per hour'],
  ['12 mil', 'tr', '19 kilometre'],
  ['2,5 mil', 'tr', '4 kilometre'],
  ['12 Meilen', 'de', null],
  ['١٢ ميل', 'ar', '١٩ كيلومترًا'],
  ['٢٥ كم', 'ar', '١٦ ميلاً'],
  ['٥ فدان', 'ar', '٢٫١ هكتار'],
  ['3–4 km', 'en', '1.9–2.5 miles'],
  ['10-12 miles', 'en', '16–19 kilometres'],
  ['20–30 inches', 'en', '51–76 centimetres'],
  ['٣–٤ كم', 'ar', '١٫٩–٢٫٥ ميل'],
  ['6ft 2in', 'en', '1.88 metres'],
  ['5’11”', 'en', '1.8 metres'],
  ['-4 miles', 'en', '-6.4 kilometres'],
  ['4–x km', 'en', null],
  ['twelve miles', 'en', null],
  ['12 angels', 'en', null],
])('%s (%s) is %s', (words, language, expected) =>
  expect(spaces(convertMeasure(words, language))).toBe(expected),
);

it('converts money at the rate that is given', () => {
  const toPounds = { language: 'en', to: 'GBP', rate: 0.86 };
  expect(spaces(convertMoney('€20 million', toPounds))).toBe('£17.2 million');
  expect(spaces(convertMoney('€1,234', toPounds))).toBe('£1,061');
  expect(spaces(convertMoney('€2.50', toPounds))).toBe('£2.15');
  expect(spaces(convertMoney('20 million €', { language: 'tr', to: 'TRY', rate: 48 }))).toBe('₺960 million');
  expect(convertMoney('€20 million', { ...toPounds, rate: 0 })).toBeNull();
  expect(convertMoney('20 million', toPounds)).toBeNull();
  expect(readMoney('$3.5bn', 'en')).toBeNull();
});

it.each([
  ['1,200', 'en', 1200],
  ['1.200', 'tr', 1200],
  ['1.200', 'en', 1.2],
  ['1,5', 'tr', 1.5],
  ['٢٫٥', 'ar', 2.5],
  ['−4', 'en', -4],
  ['1,2,3', 'en', null],
])('reads %s (%s)', (written, language, expected) => expect(readNumber(written, language)).toBe(expected));
