import { describe, expect, test } from 'vitest';
import { AROUND_TEXT, LOOKALIKES, STORIES } from '#testing/importing/lines-around-text.ts';
import { readText } from '../formats/text.ts';
import { checkLedger } from '../ledger.ts';
import { clean } from './clean.ts';

const rowsOf = (table: string) =>
  table
    .trim()
    .split('\n')
    .map((row) => row.split(' | '));
const PLACES: Record<string, number> = { head: 0, top: 1, mid: 2, end: 4 };

/** A story with a line in it, cleaned: the spans of the line, and whether all the story's own text is kept. */
function cleaned(language: string, place: string, line: string) {
  const story = STORIES[language] ?? [];
  const at = PLACES[place] ?? 0;
  const parts = story.toSpliced(at, 0, line);
  const { source, segments } = readText(parts.join('\n\n'));
  const spans = clean(source, segments);
  expect(checkLedger(source, spans)).toBeNull();
  const offset = parts.slice(0, at).reduce((sum, part) => sum + part.length + 2, 0);
  const within = (start: number, length: number) =>
    spans.filter((span) => span.kind !== 'space' && span.start < start + length && span.end > start);
  const isStoryKept = story
    .slice(1)
    .every((part) => within(source.indexOf(part), part.length).every(({ kept }) => kept));
  return { spans: within(offset, line.length), isStoryKept };
}

describe.each(Object.keys(STORIES))('in %s', (language) => {
  test('lines around the text are set aside, as what they are, and the story stays', () => {
    const rows = rowsOf(AROUND_TEXT).filter(([of]) => of === language);
    expect(rows.length).toBeGreaterThan(0);
    for (const [, place = '', kind, words = ''] of rows) {
      const { spans, isStoryKept } = cleaned(language, place, words.replaceAll(' ⏎ ', '\n'));
      expect({ words, isStoryKept, kept: spans.filter(({ kept }) => kept) }).toEqual({
        words,
        isStoryKept: true,
        kept: [],
      });
      if (kind !== '-')
        expect({ words, kinds: spans.map((span) => span.kind) }).toEqual({ words, kinds: [kind] });
    }
  });

  test('sentences that begin or sound like them are text', () => {
    for (const [, place = '', ...rest] of rowsOf(LOOKALIKES).filter(([of]) => of === language)) {
      const words = rest.join(' | ');
      const { spans, isStoryKept } = cleaned(language, place, words);
      const aside = spans.filter(({ kept }) => !kept);
      expect({ words, isStoryKept, aside }).toEqual({ words, isStoryKept: true, aside: [] });
    }
  });
});
