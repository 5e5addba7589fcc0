import fc from 'fast-check';
import { extractText } from 'unpdf';
import { describe, expect, test } from 'vitest';
import { readAs } from '#testing/read-single.ts';
import { checkLedger } from '../ledger.ts';
import { readCopy } from '../read-copy.ts';

type Line = [size: number, y: number, text: string, x?: number];

const bytesOf = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0));

/** A PDF written by hand: an object for each page, its content, one font, and a table of where they begin. */
function pdfOf(pages: Line[][], trailer = ''): Uint8Array {
  const kids = pages.map((_, index) => `${4 + index * 2} 0 R`).join(' ');
  const objects = [
    '<</Type/Catalog/Pages 2 0 R/Lang(en)>>',
    `<</Type/Pages/Kids[${kids}]/Count ${pages.length}>>`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>',
    ...pages.flatMap((lines, index) => {
      const text = lines
        .map(([size, y, words, x = 72]) => `BT /F1 ${size} Tf ${x} ${y} Td (${words}) Tj ET`)
        .join('\n');
      return [
        `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>>>/Contents ${5 + index * 2} 0 R>>`,
        `<</Length ${text.length}>>stream\n${text}\nendstream`,
      ];
    }),
    "<</Title(Letter template)/Author(Mara Quill)/CreationDate(D:20260504103000+03'00')>>",
  ];
  let file = '%PDF-1.4\n';
  const starts = objects.map((object, index) => {
    const start = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return start;
  });
  const table = starts.map((start) => `${String(start).padStart(10, '0')} 00000 n \n`).join('');
  const xref = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}`;
  return bytesOf(
    `${file}${xref}trailer<</Size ${objects.length + 1}/Root 1 0 R/Info ${objects.length} 0 R${trailer}>>\nstartxref\n${file.length}\n%%EOF`,
  );
}

const PAGES: Line[][] = [
  [
    [8, 810, 'Vale Press Service'],
    [22, 770, 'Lighthouse keepers of Port Vale win'],
    [22, 746, 'their case'],
    [11, 710, 'PORT VALE \x96 The last four keepers may stay in their towers, a court in Port Vale'],
    [11, 697, 'ruled on Tuesday after two years of waiting, and the whole town was there to hear'],
    [11, 684, 'it read.'],
    [11, 671, 'The harbour office had locked the doors of all four towers a year before that day,'],
    [11, 658, 'as the Vale Courier told its readers.'],
    [8, 30, '1'],
  ],
  [
    [8, 810, 'Vale Press Service'],
    [14, 770, 'A long quarrel'],
    [11, 745, 'The mayor spoke of a good day for everyone who looks out to sea at night from here.'],
    [8, 30, '2'],
  ],
  [
    [8, 810, 'Vale Press Service'],
    [11, 770, 'The lamps get new lenses from the glassworks before the winter storms come again.'],
    [8, 30, '3'],
  ],
];

const read = (bytes: Uint8Array) => readAs('pdf', bytes);

describe('a PDF', () => {
  test('gives headline, subheading, and its lines joined into paragraphs', async () => {
    const { story, metadata } = await read(pdfOf(PAGES));
    expect(story.headline).toBe('Lighthouse keepers of Port Vale win their case');
    expect(story.blocks.map(({ type, text }) => [type, text.slice(0, 9), text.slice(-9)])).toEqual([
      ['paragraph', 'PORT VALE', ' it read.'],
      ['paragraph', 'The harbo', ' readers.'],
      ['heading', 'A long qu', 'g quarrel'],
      ['paragraph', 'The mayor', 'rom here.'],
      ['paragraph', 'The lamps', 'me again.'],
    ]);
    expect(story.blocks[0]?.text).toContain('a court in Port Vale ruled on Tuesday');
    expect(metadata).toMatchObject({ byline: 'Mara Quill', createdAt: '2026-05-04T07:30:00.000Z' });
  });

  test('sets running heads, page numbers and properties aside', async () => {
    const { spans, source } = await read(pdfOf(PAGES));
    const aside = spans.filter(({ kept }) => !kept).map(({ start, end }) => source.slice(start, end));
    expect(aside).toEqual([
      'Vale Press Service',
      '1',
      'Vale Press Service',
      '2',
      'Vale Press Service',
      '3',
      'Letter template',
      'Mara Quill',
    ]);
  });

  test('holds all the text that the PDF library shows', async () => {
    const bytes = pdfOf(PAGES);
    const { source } = await read(bytes);
    const { text } = await extractText(bytes.slice(), { mergePages: true });
    const dense = (value: string) => value.replace(/\s/g, '');
    expect(dense(text).length).toBeGreaterThan(400);
    expect(dense(source)).toContain(dense(text));
  });

  test('of many pages is read as far as two hundred, and the rest is counted', async () => {
    const many = Array.from({ length: 203 }, (_, at): Line[] => [
      [11, 700, `Tower ${at} still stands above the sea.`],
    ]);
    const { warnings, source } = await read(pdfOf(many));
    expect(warnings).toEqual([{ code: 'unread_pages', count: 3 }]);
    expect(source).toContain('Tower 199');
  });
});

describe('what is no story', () => {
  test('pages without text', async () => {
    const copy = await readCopy({ bytes: pdfOf([[], []]) });
    expect(copy).toMatchObject({ pieces: [{ ok: false, message: expect.stringContaining('no text') }] });
  });

  test('a locked one', async () => {
    const key = '0'.repeat(64);
    const lock = `/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<${key}>/U<${key}>>>/ID[<00><00>]`;
    const copy = await readCopy({ bytes: pdfOf(PAGES, lock) });
    expect(copy).toMatchObject({ pieces: [{ ok: false, message: expect.stringContaining('password') }] });
  });

  test('one cut off after its first bytes is refused in words', async () => {
    const copy = await readCopy({ bytes: bytesOf('%PDF-1.7\nnothing') });
    expect(copy).toMatchObject({ ok: false, reason: 'unreadable' });
  });
});

test('one whose table is wrong about two pages is read, and the page fetched ahead ends nothing', async () => {
  const whole = Buffer.from(pdfOf(PAGES)).toString('latin1');
  const table = whole.indexOf('xref\n') + 'xref\n0 11\n'.length;
  const wrong = [4, 8].reduce(
    (file, object) =>
      `${file.slice(0, table + object * 20)}0000000012${file.slice(table + object * 20 + 10)}`,
    whole,
  );
  const outlived: unknown[] = [];
  const hear = (error: unknown) => outlived.push(error);
  process.on('unhandledRejection', hear);
  const read = await readCopy({ bytes: bytesOf(wrong) });
  await new Promise((resolve) => setImmediate(resolve));
  process.off('unhandledRejection', hear);
  expect(read).toMatchObject({ ok: true, format: 'pdf' });
  expect(outlived).toEqual([expect.objectContaining({ name: 'XRefEntryException' })]);
});

test('whatever happens to its bytes, it is read or refused, and nothing is lost', {
  timeout: 60_000,
}, async () => {
  const whole = pdfOf(PAGES);
  const change = fc.tuple(fc.nat(whole.length - 1), fc.nat(255));
  await fc.assert(
    fc.asyncProperty(fc.array(change, { maxLength: 12 }), fc.nat(whole.length), async (changes, cut) => {
      const bytes = whole.slice(0, cut % 4 === 0 ? cut : whole.length);
      for (const [at, value] of changes) bytes[at] = value;
      const copy = await readCopy({ bytes });
      for (const piece of copy.ok ? copy.pieces : []) {
        if (piece.ok) expect(checkLedger(piece.source, piece.spans)).toBeNull();
      }
    }),
    { numRuns: 100 },
  );
});
