import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readAs } from '#testing/read-single.ts';
import { checkLedger } from '../ledger.ts';
import { readCopy } from '../read-copy.ts';

const latin1 = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0));
const WORDS = String.raw`{\rtf1\ansi\ansicpg1254\deff0{\fonttbl{\f0\fswiss\fcharset0 Arial;}{\f1\fcharset178 Traditional Arabic;}{\f2\fcharset2 Symbol;}}
{\colortbl;\red0\green0\blue0;}{\stylesheet{\s1 heading 1;}}{\info{\title Letter template}{\author Mara Quill}}
{\header\pard Vale Press Service, page 1\par}
\pard\outlinelevel0\b Fener bek\'e7ileri davay\'fd kazand\'fd\b0\par
\pard PORT VALE (VPS) \emdash  The last four keepers may stay in their towers, a court ruled on Tuesday after {\i two} years.\par
\pard\outlinelevel0 A long quarrel\par
\pard The office had {\b locked} the doors, as {\field{\*\fldinst HYPERLINK "https://courier.vale.example/locked"}{\fldrslt the Vale Courier}} told its readers{\footnote Vale Courier, 3 May.}.\par
{\pntext\f2\'B7\tab}Four towers stay manned until next year\par
{\listtext 2.\tab}The lamps get new lenses\par
\pard Keepers said: \u8220?We kept {\v secret }the lamps \{burning\}\u8221? \u-10179?\u-8640? {\deleted badly}\line and \f1\'e3\'d1\'cd\'c8\'c7\f0  to all.\par
{\pict\wmetafile8 0100}{\*\generator Quill 3;}{\*\atnauthor Eda}{\*\annotation Call the glassworks!}
}`;

const read = (bytes: Uint8Array) => readAs('rtf', bytes);

describe('rich text', () => {
  test('keeps headings, lists, links, marks and letters of every code page', async () => {
    const { story } = await read(latin1(WORDS));
    expect(story.headline).toBe('Fener bekçileri davayı kazandı');
    expect(story.blocks.map(({ type, ordered }) => (ordered ? 'ordered list' : type))).toEqual([
      'paragraph',
      'heading',
      'paragraph',
      'list',
      'ordered list',
      'paragraph',
      'paragraph',
    ]);
    expect(story.blocks[4]?.number).toBe(2);
    const [, , linked, , , last] = story.blocks;
    expect(linked?.marks.map(({ type, start, end }) => [type, linked.text.slice(start, end)])).toEqual([
      ['strong', 'locked'],
      ['link', 'the Vale Courier'],
    ]);
    expect(last?.text).toBe('Keepers said: “We kept the lamps {burning}” 🙀 and مرحبا to all.');
  });

  test('sets headers, hidden text, comments and properties aside for what they are', async () => {
    const { source, spans } = await read(latin1(WORDS));
    const aside = (kind: string) =>
      spans
        .filter((span) => span.kind === kind && !span.kept)
        .map(({ start, end }) => source.slice(start, end));
    expect(aside('furniture')).toEqual(['Vale Press Service, page 1', 'secret']);
    expect(aside('editors_note')).toEqual(['Eda', 'Call the glassworks!']);
    expect(aside('metadata')).toEqual(['Letter template', 'Mara Quill']);
  });

  test('holds every word that readers of the file see', async () => {
    const { source } = await read(latin1(WORDS));
    const [, , ...lines] = WORDS.split('\n');
    const shown = lines
      .join('\n')
      .replace(/\{\\(?:pict|deleted|\*\\(?:generator|fldinst))[^{}]*\}/g, '')
      .replace(/\\'[0-9a-f]{2}|\\u-?\d+\?|\\[a-z*]+-?\d* ?|[{}\\]/g, ' ')
      .match(/[A-Za-z]{4,}/g);
    expect(shown?.length).toBeGreaterThan(40);
    for (const word of shown ?? []) expect(source).toContain(word);
  });

  test('binary data is stepped over, whatever it looks like', async () => {
    const { source } = await read(
      latin1('{\\rtf1 Lamps are lit{\\pict\\bin9 }}}}}\\\\\\\\} in all four towers tonight.}'),
    );
    expect(source.trim()).toBe('Lamps are lit in all four towers tonight.');
  });

  test('two bytes are one letter where the code page says so', async () => {
    const { source } = await read(latin1("{\\rtf1\\ansicpg932 \\'93\\'fa\\'96\\'7b}"));
    expect(source.trim()).toBe('日本');
  });
});

test('groups without end are refused in words', async () => {
  expect(await readCopy({ bytes: latin1(`{\\rtf1 ${'{'.repeat(5000)}`) })).toMatchObject({
    ok: false,
    reason: 'unreadable',
    message: expect.stringContaining('nested deeper'),
  });
});

test('forty thousand paragraphs are read in a time that grows with them', {
  timeout: 10_000,
}, async () => {
  const bytes = latin1(`{\\rtf1 ${"{\\b a}\\'e7\\u231?\\par ".repeat(40_000)}}`);
  expect((await read(bytes)).source.length).toBeGreaterThan(110_000);
});

test('whatever RTF is made of, it is read or refused, and nothing is lost', async () => {
  const token = fc.constantFrom(
    '{',
    '}',
    '\\par ',
    '\\b ',
    '\\i0 ',
    '\\u8220?',
    '\\u-10179?',
    "\\'e7",
    "\\'",
    '\\',
    '\\bin3 ',
    '\\bin-1 ',
    '\\*',
    '{\\*\\x',
    '{\\field{\\*\\fldinst HYPERLINK "https://a.example"}',
    '{\\fldrslt ',
    '{\\listtext 1.}',
    '\\v ',
    '\\uc9 ',
    '\\ansicpg99999 ',
    '{\\footnote ',
    '\\line ',
    'word ',
    '\u00ff',
    '\u0000',
    '\\outlinelevel3 ',
    '\\constructor ',
    '\\__proto__ ',
  );
  await fc.assert(
    fc.asyncProperty(fc.array(token, { maxLength: 40 }), async (tokens) => {
      const copy = await readCopy({ bytes: latin1(`{\\rtf1${tokens.join('')}`) });
      for (const piece of copy.ok ? copy.pieces : []) {
        if (piece.ok) expect(checkLedger(piece.source, piece.spans)).toBeNull();
      }
    }),
    { numRuns: 400 },
  );
});

test('a link whose address no database takes keeps its words, and is no link', async () => {
  const field = String.raw`{\field{\*\fldinst HYPERLINK "https://vale.example/\u-10179?"}{\fldrslt the council}}`;
  const { story } = await read(
    latin1(`{\\rtf1 The pier opens again on Friday, said ${field} in Low Sand.\\par}`),
  );
  expect(JSON.stringify(story)).toContain('the council');
  expect(story.blocks.flatMap(({ marks }) => marks)).toEqual([]);
});
