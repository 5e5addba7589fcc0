import { describe, expect, test } from 'vitest';
import { readHtml } from '../formats/html.ts';
import { readText } from '../formats/text.ts';
import { makeStory } from '../story.ts';
import { clean } from './clean.ts';
import { findDateline } from './datelines.ts';
import { isDateLine } from './furniture-lines.ts';
import { rightsEvidence } from './rights-notices.ts';

const BODY =
  'The council of Port Vale met on Monday and agreed to mend the old clock before the winter comes.';
const MORE =
  'Nobody had expected an answer so soon, least of all the clock, which has been silent for years.';

/** What the cleaner takes each line for: "kind" kept, "-kind" set aside. */
function kindsOf(...lines: string[]): string[] {
  const { source, segments } = readText(lines.join('\n'));
  return clean(source, segments)
    .filter((span) => span.kind !== 'space')
    .map((span) => (span.kept ? span.kind : `-${span.kind}`));
}

describe('plain text', () => {
  test.each([
    ['EMBARGOED UNTIL 0600 GMT', '-embargo'],
    ['AMBARGO: 14 Mayıs 2026, 09.00', '-embargo'],
    ['محظور النشر حتى الساعة 0900', '-embargo'],
    ['Sperrfrist: 14. Mai, 6 Uhr', '-embargo'],
    ['EDS: Adds quote in para four', '-editors_note'],
    ['CORRECTS spelling of mayor’s name', '-editors_note'],
    ['Editörlere not: Fotoğraf 3. bülten', '-editors_note'],
    ['PHOTO: The clock of Port Vale', '-caption'],
    ['Wêne: Demjimêra bajêr', '-caption'],
    ['URGENT', '-furniture'],
    ['Slug: CLOCK-MENDED', '-furniture'],
  ])('%s', (line, kind) => {
    expect(kindsOf(line, 'Clock of Port Vale to strike again', '', BODY, MORE)).toEqual([
      kind,
      'headline',
      'paragraph',
      'paragraph',
    ]);
  });

  test.each([
    ['(MORE)', '-furniture'],
    ['—30—', '-furniture'],
    ['ENDS', '-furniture'],
    ['Source: Northern Alliance News', '-credit'],
    ['Kaynak: Kuzey Ajansı', '-credit'],
    ['— Northern Alliance News', '-credit'],
    ['سەرچاوە: ژینگە', '-credit'],
    ['© 2026 Northern Alliance News', '-rights_notice'],
    ['Hemû maf parastî ne.', '-rights_notice'],
    ['هەموو مافەکان پارێزراون', '-rights_notice'],
    ['Follow us on Telegram', '-furniture'],
    ['Read also: The baker of Low Marling wakes up late', '-teaser'],
    ['Lire aussi : Le boulanger se lève tard', '-teaser'],
  ])('%s', (line, kind) => {
    expect(kindsOf('Clock of Port Vale to strike again', '', BODY, MORE, line).at(-1)).toBe(kind);
  });

  test('a bracket that explains a sentence in the middle is no credit', () => {
    expect(kindsOf('Clock to strike again', BODY, `${MORE} (sic)`, BODY)).toEqual([
      'headline',
      'paragraph',
      'paragraph',
      'paragraph',
    ]);
  });

  test('what goes on about the same story after a credit is kept, unsurely', () => {
    const { source, segments } = readText(
      ['Clock to strike again', BODY, `${MORE} (NARA)`, `${BODY} ${MORE}`].join('\n'),
    );
    expect(clean(source, segments).at(-1)).toMatchObject({
      kind: 'paragraph',
      kept: true,
      reason: 'after_end_sign_same_story',
      sure: 0.45,
    });
  });

  test('a notice at the end of a paragraph is cut off it', () => {
    expect(
      kindsOf('Clock to strike again', BODY, `${MORE} © 2026 NARA. All rights reserved.`).slice(2),
    ).toEqual(['paragraph', '-rights_notice']);
  });

  test('speech about rights is text', () => {
    const speech =
      '“Copyright is a bore,” said the clockmaker, “but I have never met a clock that complained of it.”';
    expect(kindsOf('Clock to strike again', BODY, speech, MORE)[2]).toBe('paragraph');
  });

  test('lines wrapped at a column are paragraphs again', () => {
    const wrapped = `${BODY} ${MORE}`.replace(/(.{50,62}) /g, '$1\n');
    const { source, segments } = readText(`${wrapped}\n\n${wrapped}`);
    const { blocks } = makeStory(source, clean(source, segments));
    expect(blocks.map((block) => block.text)).toEqual([`${BODY} ${MORE}`, `${BODY} ${MORE}`]);
  });

  test('a text that begins with a sentence has no headline', () => {
    expect(kindsOf(BODY, MORE)).toEqual(['paragraph', 'paragraph']);
  });
});

describe('datelines', () => {
  test.each([
    'PORT VALE – ',
    'ANKARA (NARA) – ',
    'LONDON, 3 May (Wire) - ',
    'Port Vale (NARA) – ',
    'أنقرة – (نارا) – ',
    'SAINT-MALVIN, 2 juin (ADI) — ',
    'NIEDERQUELL. ',
  ])('%s', (dateline) => {
    expect(findDateline(`${dateline}The council met.`, true)?.length).toBe(dateline.length);
  });

  test.each([
    'The council – all nine of them – met.',
    '“Never” – said the clock.',
    'Bad news - the clock stopped.',
  ])('not %s', (text) => {
    expect(findDateline(text, true)).toBeNull();
  });
});

test('evidence of rights grows with claims and limits, and a label alone is none', () => {
  expect(rightsEvidence('hinweis: das betreten ist verboten')).toBe(0);
  expect(rightsEvidence('all rights reserved')).toBeLessThan(
    rightsEvidence('legal warning: all rights reserved. no part of it may be republished.'),
  );
});

test.each([
  ['2 may 2026, 18:40', true],
  ['۱۴ خرداد ۱۴۰۵', true],
  ['published: 3.5.2026', true],
  ['in 2026 the clock will strike again', false],
  ['the clock strikes', false],
])('date line: %s', (line, is) => {
  expect(isDateLine(line)).toBe(is);
});

describe('pages', () => {
  test('scripts, styles and comments are no text; marks and safe links stay', () => {
    const page = `<title>x</title><script>bad()</script><style>p{}</style><!-- note --><p>The <b>old</b> clock <a href="https://a.example/x">struck</a> and <a href="javascript:x()">stopped</a> <em>again</em>.</p>`;
    const { source, segments } = readHtml(page);
    expect(source).toBe('x\nThe old clock struck and stopped again.\n');
    const { blocks } = makeStory(source, clean(source, segments));
    expect(blocks[0]?.marks).toEqual([
      { type: 'strong', start: 4, end: 7 },
      { type: 'link', start: 14, end: 20, href: 'https://a.example/x' },
      { type: 'em', start: 33, end: 38 },
    ]);
  });

  test('one line break stays in a paragraph, two end it', () => {
    const { source, segments } = readHtml('<div>one<br>line<br><br>two</div>');
    expect(segments.map(({ start, end }) => source.slice(start, end))).toEqual(['one\nline', 'two']);
  });

  test.each([2000, 100_000])('%i nested elements lose nothing', (depth) => {
    const { source, warnings } = readHtml(`${'<div>'.repeat(depth)}deep${'</div>'.repeat(depth)}`);
    expect(source).toBe('deep\n');
    expect(warnings).toEqual(depth > 3000 ? [{ code: 'flattened_html' }] : []);
  });
});
