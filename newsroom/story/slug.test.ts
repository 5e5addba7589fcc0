import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSlug, slugFor } from './slug.ts';

describe('slugFor', () => {
  it.each([
    ['Harbour strike enters third day', 'en', 'harbour-strike-enters-third-day'],
    ['IŞIKLAR SÖNDÜ: İzmir’de gece', 'tr', 'isiklar-sondu-izmirde-gece'],
    ['Çarşamba ağır ışık', 'tr', 'carsamba-agir-isik'],
    ['Grêva bendergehê dikeve roja sêyem', 'kmr', 'greva-bendergehe-dikeve-roja-seyem'],
    ['إضراب الميناء يدخل يومه الثالث', 'ar', 'إضراب-الميناء-يدخل-يومه-الثالث'],
    ['مَدرَسَة جديــدة في ٢٠٢٦', 'ar', 'مدرسة-جديدة-في-2026'],
    ['مانگرتنی بەندەر گەیشتە ڕۆژی سێیەم', 'ckb', 'مانگرتنی-بەندەر-گەیشتە-ڕۆژی-سێیەم'],
    ['Straße & Łódź: “why?”', 'de', 'strasse-lodz-why'],
    ['!!!', 'en', ''],
  ])('%s (%s)', (headline, language, slug) => {
    expect(slugFor(headline, language)).toBe(slug);
  });

  it('cuts between words', () => {
    const slug = slugFor('A very long headline '.repeat(12), 'en');
    expect(slug.length).toBeLessThanOrEqual(80);
    expect(slug).toMatch(/(very|long|headline|a)$/);
  });

  it('makes, of anything, something that stands in an address unchanged', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        const slug = slugFor(text, 'en');
        expect(slug === '' || isSlug(slug)).toBe(true);
        expect(slug).not.toMatch(/[\s/?#%"<>]/);
      }),
    );
  });
});
