import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { readSingle } from '#testing/read-single.ts';
import { checkLedger } from './ledger.ts';
import { LARGEST_COPY, pastedBytes, type ReadPiece, readCopy } from './read-copy.ts';
import type { SpanKind } from './schema.ts';

const COPY = new URL('../../testing/copy/', import.meta.url);
const DATA = new URL('../../../shared/data/', import.meta.url);
const hasData = existsSync(DATA);

type Expected = Record<
  'headline' | 'byline' | 'standfirst' | 'dateline' | 'credit' | 'rightsNotice' | 'embargo',
  string | null
> & {
  blocks: number;
  first: string;
  last: string;
  kinds: Partial<Record<SpanKind, number>>;
  aside: Partial<Record<SpanKind, number>>;
  language: string;
  encoding: string;
  format: string;
  never?: string;
};

async function read(bytes: Uint8Array) {
  const result = await readSingle(bytes);
  expect(checkLedger(result.source, result.spans)).toBeNull();
  return result;
}

function countOf({ spans }: ReadPiece, kind: string, kept: boolean): number {
  return spans.filter((span) => span.kind === kind && span.kept === kept).length;
}

describe('fictional copy in other layouts and languages', () => {
  const files = readdirSync(COPY).filter((name) => !name.endsWith('.json'));

  test.each(files)('%s', async (name) => {
    const json = readFileSync(new URL(name.replace(/\.\w+$/, '.expected.json'), COPY), 'utf8');
    const expected: Expected = JSON.parse(json);
    const copy = await read(readFileSync(new URL(name, COPY)));
    const { story } = copy;
    const { headline, byline, standfirst, dateline, credit, embargo } = expected;
    expect(story).toMatchObject({ headline, byline, standfirst, dateline, credit, embargo });
    expect(story.blocks.map((block) => block.text)).toHaveLength(expected.blocks);
    expect(story.blocks[0]?.text.startsWith(expected.first)).toBe(true);
    expect(story.blocks.at(-1)?.text.endsWith(expected.last)).toBe(true);
    if (expected.rightsNotice === null) expect(story.rightsNotice).toBeNull();
    else expect(story.rightsNotice?.startsWith(expected.rightsNotice)).toBe(true);
    expect(copy).toMatchObject({
      language: expected.language,
      encoding: expected.encoding,
      format: expected.format,
    });
    for (const [kind, count] of Object.entries(expected.kinds)) {
      expect([kind, countOf(copy, kind, true)]).toEqual([kind, count]);
    }
    for (const [kind, count] of Object.entries(expected.aside)) {
      expect([kind, countOf(copy, kind, false)]).toEqual([kind, count]);
    }
    if (expected.never) expect(JSON.stringify(story)).not.toContain(expected.never);
  });

  test('a plain reporter’s draft is kept whole', async () => {
    const copy = await read(readFileSync(new URL('reporter-draft.txt', COPY)));
    expect(copy.spans.every((span) => span.kept)).toBe(true);
  });
});

describe('real material', () => {
  test.skipIf(!hasData)('the agency story comes out right without a touch', async () => {
    const bytes = readFileSync(new URL('seed/agency-story.txt', DATA));
    const copy = await read(bytes);
    const lines = bytes.toString('utf8').split('\n');
    expect(copy.source).toBe(bytes.toString('utf8'));
    expect(copy.story.headline).toBe(lines[0]);
    const paragraphs = lines.slice(2, 19).map((line) => line.replace(/ \(ILKHA\)$/, ''));
    expect(paragraphs).toHaveLength(17);
    expect(copy.story.blocks.map((block) => block.text)).toEqual(paragraphs);
    expect(copy.story.credit).toBe('ILKHA');
    expect(copy.story.rightsNotice).toBe(lines[19]);
    const teasers = copy.spans.filter((span) => span.kind === 'teaser');
    expect(teasers.map((span) => copy.source.slice(span.start, span.end))).toEqual(lines.slice(20, 23));
    expect(teasers.every((span) => !span.kept && span.reason === 'other_story_after_end')).toBe(true);
    expect(copy.language).toBe('en');
  });

  test.skipIf(!hasData)('nothing of real pages is lost', async () => {
    const folder = new URL('extraction/html/', DATA);
    for (const name of readdirSync(folder).slice(0, 8)) {
      const copy = await read(gunzipSync(readFileSync(new URL(name, folder))));
      expect(copy.story.headline).not.toBeNull();
      expect(copy.story.blocks.length).toBeGreaterThan(2);
    }
  });
});

describe('bad input', () => {
  const utf8 = (text: string) => new TextEncoder().encode(text);
  const pasted = (what: { text?: string; html?: string }) => ({ bytes: pastedBytes(what) });

  test('empty, blank, binary and markup without text are refused in words', async () => {
    expect(await readCopy(pasted({ text: '' }))).toMatchObject({ ok: false, reason: 'empty' });
    expect(await readCopy(pasted({ text: ' \n\t ' }))).toMatchObject({ ok: false, reason: 'empty' });
    expect(await readCopy(pasted({ html: '<p> </p><script>x()</script>' }))).toMatchObject({
      ok: false,
      reason: 'empty',
    });
    const picture = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]);
    expect(await readCopy({ bytes: picture })).toMatchObject({ ok: false, reason: 'binary' });
  });

  test('a hundred thousand short lines are read in a time that grows with them', {
    timeout: 20_000,
  }, async () => {
    const bytes = new TextEncoder().encode('(NARA)\n\n'.repeat(120_000));
    const read = await readCopy({ bytes, mediaType: 'text/plain' });
    const [piece] = read.ok ? read.pieces : [];
    expect(piece?.ok && checkLedger(piece.source, piece.spans)).toBeNull();
  });

  test('more than 20 MB is refused', async () => {
    const bytes = new Uint8Array(LARGEST_COPY + 1).fill(97);
    expect(await readCopy({ bytes })).toMatchObject({ ok: false, reason: 'too_large' });
  });

  test.each([
    ['of words', 'The dockers of Port Vale walked out. '],
    ['of letters without a space', 'a'],
    ['of brackets', '('],
    ['of quotes and dashes', '– " '],
    ['of spaces before a letter', '   '],
  ])('5 MB of one line %s are read whole', async (_what, unit) => {
    const line = unit.repeat(Math.ceil(5_000_000 / unit.length));
    const copy = await read(utf8(`${line}x`));
    expect(copy.source).toHaveLength(line.length + 1);
    expect(checkLedger(copy.source, copy.spans)).toBeNull();
  });

  test('lone surrogates and control characters are replaced one for one, and counted', async () => {
    const copy = await readSingle(pastedBytes({ text: 'A \ud800 lone\u0000 surrogate.\u0007' }));
    expect(copy).toMatchObject({ ok: true, source: 'A \ufffd lone\ufffd surrogate.\u0007' });
    expect(copy.story.blocks[0]?.text).toBe('A \ufffd lone\ufffd surrogate.');
    expect(copy.warnings).toEqual([{ code: 'replaced_characters', count: 1 }]);
  });
});
