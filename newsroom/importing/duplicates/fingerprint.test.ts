import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { estimateSimilarity, fingerprintOf, fingerprintOfText } from './fingerprint.ts';
import { shinglesOf, wordsOf } from './shingles.ts';

const ferry =
  'The ferry Meryem left Port Vale at 07:40 on Monday with nine lamps in her bow and a cargo of quinces.';

function sketchOf(text: string): number[] {
  const fingerprint = fingerprintOfText(text);
  if (!fingerprint) throw new Error('too short');
  return fingerprint.sketch;
}

const word = fc.string({
  unit: fc.constantFrom(...'abcçdeêfgğhıijklmnoöprsştuüvyz'),
  minLength: 3,
  maxLength: 9,
});
const words = (minLength: number, maxLength: number) => fc.array(word, { minLength, maxLength });
const runs = { numRuns: 100 };

describe('fingerprints', () => {
  it('are what they were when the stored ones were made', () => {
    const fingerprint = fingerprintOfText(ferry);
    expect(fingerprint?.sketch.slice(0, 4)).toEqual([335201093, 27954607, 96827462, 11863004]);
    expect(fingerprint?.bands.slice(0, 4)).toEqual([2006854735, -1383100756, 2018105855, 1344938714]);
    expect([fingerprint?.sketch.length, fingerprint?.bands.length]).toEqual([120, 40]);
  });

  it('are none for texts of a few words', () => {
    expect(fingerprintOfText('The harbour master of Port Vale has resigned, she said')).toBeNull();
    expect(fingerprintOfText('')).toBeNull();
    expect(fingerprintOfText('… — … — … — … — … — … — … — … — … — … — … — …')).toBeNull();
  });

  it('are wholly alike for the same text, and hardly for others', () => {
    fc.assert(
      fc.property(words(40, 200), words(40, 200), (one, other) => {
        expect(estimateSimilarity(sketchOf(one.join(' ')), sketchOf(one.join(' ')))).toBe(1);
        expect(estimateSimilarity(sketchOf(one.join(' ')), sketchOf(other.join(' ')))).toBeLessThan(0.1);
      }),
      runs,
    );
  });

  it('tell how many runs of words two texts share', () => {
    fc.assert(
      fc.property(
        words(60, 200),
        words(5, 100),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (shared, own, part) => {
          const one = shared.join(' ');
          const other = [...shared.slice(0, Math.ceil(shared.length * part)), ...own, 'twelve', 'words', 'at', 'least', 'are',
          'what', 'a', 'fingerprint', 'needs', 'to', 'be', 'made'].join(' '); // biome-ignore format: a list of fillers
          const [ofOne, ofOther] = [shinglesOf(one), shinglesOf(other)];
          const common = ofOne.intersection(ofOther).size;
          const jaccard = common / (ofOne.size + ofOther.size - common);
          // Four and a half standard errors of 120 draws.
          const bound = 4.5 * Math.sqrt((jaccard * (1 - jaccard)) / 120) + 0.03;
          expect(Math.abs(estimateSimilarity(sketchOf(one), sketchOf(other)) - jaccard)).toBeLessThan(bound);
        },
      ),
      runs,
    );
  });

  it('do not see case, white space, punctuation and accents', () => {
    fc.assert(
      fc.property(
        words(20, 60),
        fc.infiniteStream(fc.constantFrom(' ', '\n', ' \u00a0', ', ', ' – ')),
        (text, gaps) => {
          const typed = text.map((each) => each.toLocaleUpperCase('tr') + gaps.next().value).join('');
          expect(sketchOf(typed)).toEqual(sketchOf(text.join(' ')));
        },
      ),
      runs,
    );
  });

  it('see figures', () => {
    expect(sketchOf(ferry.replace('07:40', '08:40'))).not.toEqual(sketchOf(ferry));
  });

  it('take Arabic and Kurdish as they are typed here and there', () => {
    expect(wordsOf('كتّابٌ ومدرســة ٢٠٢٦')).toEqual(wordsOf('كتاب ومدرسه 2026'));
    expect(wordsOf('کتێبخانه\u200cی شار، ۷')).toEqual(wordsOf('كتێبخانهی شار 7'));
    expect(wordsOf('Êvarê li bajêrê AMEDÊ')).toEqual(wordsOf('evare li bajere amede'));
    expect(wordsOf('NHK放送 กา')).toEqual(['nhk', '放', '送', 'ก', 'า']);
  });

  it('leave out the dateline, which each agency writes its own way', () => {
    const story = (dateline: string, text: string) =>
      fingerprintOf({
        headline: 'Ferry',
        standfirst: null,
        dateline,
        blocks: [{ type: 'paragraph', text, marks: [] }],
      });
    expect(story('PORT VALE (NARA)', `PORT VALE (NARA) – ${ferry}`)).toEqual(
      story('Port Vale, 3 May, Lantern Press', `Port Vale, 3 May, Lantern Press - ${ferry}`),
    );
  });

  it('are made of a text without end too', () => {
    expect(fingerprintOfText(`${ferry} `.repeat(100_000))).not.toBeNull();
    expect(fingerprintOfText('x'.repeat(5_000_000))).toBeNull();
  });
});
