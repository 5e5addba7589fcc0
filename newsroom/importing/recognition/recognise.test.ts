import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { labelledStories, scoreStories, total } from '#testing/recognition/labelled.ts';
import { recognise } from './recognise.ts';
import type { Finding } from './schema.ts';

const find = (language: string, ...blocks: string[]) =>
  recognise({ language, blocks: ['', '', ...blocks], known: { places: [] } });
const figure = (language: string, text: string) =>
  find(language, text).flatMap((each) =>
    each.kind === 'figure' ? { value: each.value, unit: each.unit } : [],
  );
const speakers = (language: string, ...blocks: string[]) =>
  find(language, ...blocks).flatMap((each) => (each.kind === 'quote' ? [each.speaker] : []));

describe('the labelled stories', () => {
  const { scores, wrong } = scoreStories(labelledStories());
  const sum = total(scores);

  it('are many, in eight languages', () => {
    expect(scores.size).toBe(8);
    expect(sum.quote.labelled).toBeGreaterThanOrEqual(60);
    expect(sum.figure.labelled).toBeGreaterThanOrEqual(60);
    const names = sum.person.labelled + sum.organisation.labelled + sum.place.labelled;
    expect(names).toBeGreaterThanOrEqual(80);
  });

  it.each(Object.entries(sum))(
    '%s: what is found is right, and most is found',
    (_, { labelled, found, right }) => {
      expect(right / found, wrong.join('\n')).toBeGreaterThanOrEqual(0.93);
      expect(right / labelled, wrong.join('\n')).toBeGreaterThanOrEqual(0.8);
    },
  );
});

describe('speakers', () => {
  it('are not guessed where two could be meant', () => {
    const two = 'Mayor Edda Quill met Captain Tobin Ashgrove on the quay.';
    expect(speakers('en', two, '“The bridge stays where it is,” she said.')).toEqual([null]);
    expect(speakers('en', 'Mayor Edda Quill came.', '“The bridge stays where it is,” she said.')).toEqual([
      'Edda Quill',
    ]);
  });

  it('are not those who are spoken of in a quotation', () => {
    const quoted =
      '“Mayor Edda Quill has my keys,” said Captain Tobin Ashgrove. “She never gives them back.”';
    expect(speakers('en', quoted)).toEqual(['Tobin Ashgrove', 'Tobin Ashgrove']);
  });

  it('hold for all parts of a quotation that opens again', () => {
    const parts = ['“I thought about it.', '“I still do,” said Mayor Edda Quill.'];
    expect(speakers('en', ...parts)).toEqual(['Edda Quill', 'Edda Quill']);
  });
});

describe('names in quotation marks', () => {
  it.each([
    [
      'en',
      'The ferry “Star of the Northern Sea” sailed, and the film "Seven Long Nights at Home" was shown.',
    ],
    ['tr', '“Yıldız” feribotu yola çıktı.'],
    ['ar', 'وعرض فيلم «الليلة الطويلة» على الجدار.'],
  ])('are no quotes (%s)', (language, text) => {
    expect(find(language, text).filter(({ kind }) => kind === 'quote')).toEqual([]);
  });
});

describe('figures', () => {
  it.each([
    ['en', 'It cost $1,234.50 then.', { from: 1234.5 }, 'USD'],
    ['en', 'They raised two million euros.', { from: 2_000_000 }, 'EUR'],
    ['en', 'Between 10–12 percent agreed.', { from: 10, to: 12 }, '%'],
    ['de', 'Es kostete 1.234,50 Euro.', { from: 1234.5 }, 'EUR'],
    ['fr', 'Il y avait 12 500 visiteurs.', { from: 12_500 }, 'visiteurs'],
    ['tr', 'Bedeli 1,2 milyon lira.', { from: 1_200_000 }, 'TRY'],
    ['tr', 'Tam 2 bin 500 kişi geldi.', { from: 2500 }, 'kişi'],
    ['tr', 'Oran yüzde 12,5 oldu.', { from: 12.5 }, '%'],
    ['kmr', 'Sê hezar kes hatin.', { from: 3000 }, 'kes'],
    ['ckb', 'نزیکەی ١٫٢ ملیۆن دینار خەرج کرا.', { from: 1_200_000 }, 'IQD'],
    ['ar', 'بلغ ١٬٢٠٠ دولار.', { from: 1200 }, 'USD'],
    ['fa', 'او ۱۴ درصد گرفت.', { from: 14 }, '%'],
  ])('%s: %s', (language, text, value, unit) => {
    expect(figure(language, text)).toEqual([{ value, unit }]);
  });

  it.each([
    ['en', 'On 3 June 2026 at 10:30, Mara Ilvane, 43, won 3-1 on page 12, by 2030/31.'],
    ['de', 'Am 3. Juni 2026 um 19.30 Uhr auf Seite 12.'],
    ['tr', '3 Haziran 2026’da saat 10.30’da.'],
    ['ar', 'في 3 يونيو عام 2026 الساعة 10:30.'],
  ])('are not dates, times, ages or scores (%s)', (language, text) => {
    expect(figure(language, text)).toEqual([]);
  });
});

describe('any text', () => {
  const pieces = fc.constantFrom(
    ...[
      '“',
      '”',
      '‘',
      '’',
      '"',
      '«',
      '»',
      '„',
      ' ',
      '. ',
      ', ',
      ': ',
      '\n',
      'said ',
      'Mara ',
      'Ilvane',
      '’s ',
    ],
    ...[
      'dedi ',
      'Mayor ',
      'Ministry of ',
      'Bakanlığı ',
      '1,2 ',
      '٤٥',
      '%',
      '$',
      'bin ',
      'وزارة ',
      'قال ',
      '\ud83c',
      'گفت ',
    ],
  );

  it('gives findings that stand where they say, in order, names apart from each other', () => {
    const text = fc.array(fc.oneof(pieces, fc.string({ unit: 'grapheme' })), { maxLength: 40 });
    fc.assert(
      fc.property(
        fc.constantFrom('en', 'de', 'fr', 'tr', 'kmr', 'ckb', 'ar', 'fa', 'xx'),
        fc.array(text, { maxLength: 4 }),
        (language, parts) => {
          const blocks = parts.map((part) => part.join(''));
          const findings = recognise({ language, blocks, known: { places: ['Port Vale', ''] } });
          for (const { block, from, to, words } of findings) {
            expect(blocks[block]?.slice(from, to)).toBe(words);
            expect(words).not.toBe('');
          }
          expect(overlaps(findings.filter(({ kind }) => kind !== 'quote' && kind !== 'figure'))).toBe(0);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('takes time in proportion to its length', () => {
    const nasty = [
      '“'.repeat(40_000),
      '‘a '.repeat(30_000),
      '1,'.repeat(40_000),
      'Mara Ilvane '.repeat(10_000),
      '“No,” she said. '.repeat(6_000),
      'Ministry of '.repeat(10_000),
    ];
    for (const block of nasty) {
      const began = performance.now();
      find('en', 'Mayor Mara Ilvane came.', block);
      expect(performance.now() - began).toBeLessThan(5_000);
    }
  });
});

function overlaps(names: readonly Finding[]): number {
  return names.filter((name, at) => {
    const before = names[at - 1];
    return before?.block === name.block && before.to > name.from;
  }).length;
}
