import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readAs } from '#testing/read-single.ts';
import { checkLedger } from '../ledger.ts';
import { readCopy } from '../read-copy.ts';

const FRONT = `---
title: "Fenerwan doza xwe qezenc kirin"
author: Mara Quill
date: 2026-05-04T10:30:00+03:00
lang: kmr
desk: harbour
---
`;
const BODY = `# Fenerwan doza xwe qezenc kirin

PORT VALE — Çar fenerwanên dawîn dikarin di *kelehên* xwe de bimînin, dadgeha bajêr roja sêşemê biryar da.

## Pevçûneke dirêj

Rayedarên benderê derî **girtibûn**, wekî ku [Posteya Vale](https://courier.vale.example/derî) û [rojnameyek din][din] ragihandin.

> “Me lempe bi destan vêxistin,” got fenerwan Odo Marsh.

1. Çar keleh wê bi mirov bimînin
2. Camên nû tên

![Çar fenerwan li ber kelehê](https://courier.vale.example/keleh.jpg)

Gotina dawî ya \`dadgehê\` <b>îro</b> hat nivîsîn &amp; weşandin.

[din]: https://other.vale.example/
`;

const bytesOf = (text: string) => new TextEncoder().encode(text);

const read = (text: string) => readAs('markdown', bytesOf(text));

describe('Markdown', () => {
  test('gives headline, headings, quotes, lists, links and marks, without its signs', async () => {
    const { story, source } = await read(BODY);
    expect(story.headline).toBe('Fenerwan doza xwe qezenc kirin');
    expect(story.blocks.map(({ type, ordered }) => (ordered ? 'ordered list' : type))).toEqual([
      'paragraph',
      'heading',
      'paragraph',
      'blockquote',
      'ordered list',
      'ordered list',
      'paragraph',
    ]);
    const marked = story.blocks.flatMap(({ text, marks }) =>
      marks.map((mark) => [mark.type, text.slice(mark.start, mark.end)]),
    );
    expect(marked).toEqual([
      ['em', 'kelehên'],
      ['strong', 'girtibûn'],
      ['link', 'Posteya Vale'],
      ['link', 'rojnameyek din'],
    ]);
    expect(source).not.toMatch(/[*#>[\]]/);
    expect(story.blocks.at(-1)?.text).toBe('Gotina dawî ya dadgehê îro hat nivîsîn & weşandin.');
  });

  test('takes the fields above it for what they are', async () => {
    const { story, metadata, spans, source } = await read(FRONT + BODY.replace(/^# .*\n/, ''));
    expect(story).toMatchObject({ headline: 'Fenerwan doza xwe qezenc kirin', byline: 'Mara Quill' });
    expect(metadata).toMatchObject({
      byline: 'Mara Quill',
      language: 'kmr',
      createdAt: '2026-05-04T07:30:00.000Z',
      pictures: [
        { address: 'https://courier.vale.example/keleh.jpg', alternative: 'Çar fenerwan li ber kelehê' },
      ],
    });
    const metadataTexts = spans
      .filter(({ kind }) => kind === 'metadata')
      .map(({ start, end }) => source.slice(start, end));
    expect(metadataTexts).toContain('desk: harbour');
  });

  test('holds every word that people read', async () => {
    const { source } = await read(FRONT + BODY);
    const words = (FRONT + BODY)
      .replace(/\(https[^)]+\)|\[din\](?:: \S+)?|<\/?b>|&amp;/g, ' ')
      .replace(/^(?:title|author):/gm, ' ')
      .match(/[\p{L}\p{N}]+/gu);
    expect(words?.length).toBeGreaterThan(60);
    for (const word of words ?? []) expect(source).toContain(word);
  });
});

describe('plain text stays plain text', () => {
  test.each([
    ['hashtags', 'Fener yandı\n\n#PortVale #deniz bugün çok konuşuldu.\n#fener'],
    ['a list', 'Keepers win\n\n- Four towers\n- Two years\n\nThe court ruled on Tuesday.'],
    ['an address', 'Keepers win\n\nSee [the file] (https://vale.example/file) and * the note.\n*** \n'],
    ['one number sign', 'The keepers won.\n# 4 tower is the oldest of them.'],
    ['a ruled-off head', '---\nPORT VALE\n---\nThe keepers won, a court ruled.'],
  ])('with %s', async (_what, text) => {
    expect(await readCopy({ bytes: bytesOf(text) })).toMatchObject({ format: 'text' });
  });
});

test.each([
  ['brackets', '['],
  ['stars', '*a '],
  ['links', '[a]('],
  ['ticks', '`a``'],
  ['quotes', '> '],
  ['items', '- '],
])('many %s are plain text, and some end in good time', { timeout: 5_000 }, async (_what, unit) => {
  for (const count of [1000, 60_000]) {
    const text = `# A\n\n[b](https://b.example) ${unit.repeat(count)}\n${unit.repeat(count / 2)}`;
    expect(await readCopy({ bytes: bytesOf(text) })).toMatchObject({
      ok: true,
      format: count > 1000 ? 'text' : expect.any(String),
    });
  }
});

test('whatever it is made of, it is read, and nothing is lost', async () => {
  const token = fc.constantFrom(
    '# ',
    '\n',
    '\n\n',
    '**',
    '*',
    '_',
    '[',
    '](https://a.example)',
    '![',
    '> ',
    '- ',
    '1. ',
    '`',
    '```\n',
    '<b>',
    '<!--',
    '-->',
    '&amp;',
    '&#0;',
    '\\',
    '---\n',
    'title: x\n',
    'word ',
    '\u0000',
    '\ud800',
    '    ',
    '[a]: b\n',
  );
  await fc.assert(
    fc.asyncProperty(fc.array(token, { maxLength: 40 }), fc.boolean(), async (tokens, front) => {
      const copy = await readCopy({ bytes: bytesOf(`${front ? FRONT : '# A\n# B\n'}${tokens.join('')}`) });
      for (const piece of copy.ok ? copy.pieces : []) {
        if (piece.ok) expect(checkLedger(piece.source, piece.spans)).toBeNull();
      }
    }),
    { numRuns: 400 },
  );
});
