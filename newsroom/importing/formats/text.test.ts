import { expect, test } from 'vitest';
import { clean } from '../cleaning/clean.ts';
import { checkLedger } from '../ledger.ts';
import { readText } from './text.ts';

test.each([
  ['no blank line at the end', ''],
  ['blank lines at the end', '\n\n \n'],
])('a text of a hundred thousand lines is read whole, in far fewer pieces: %s', (_what, end) => {
  const text = `${'Bell\n\n'.repeat(50_000)}the last word${end}`;
  const { source, segments, warnings } = readText(text);
  expect(source).toBe(text);
  expect(segments.length).toBeLessThan(20_200);
  expect(warnings).toEqual([{ code: 'joined_lines' }]);
  expect(source.slice(segments.at(-1)?.start, segments.at(-1)?.end)).toMatch(/the last word$/);
  const between = segments.map(({ start }, index) => source.slice(segments[index - 1]?.end ?? 0, start));
  expect(between.join('').trim()).toBe('');
  expect(checkLedger(source, clean(source, segments))).toBeNull();
});

test('a long story keeps its lines', () => {
  const { segments, warnings } = readText('Bell rang.\n'.repeat(19_000));
  expect(segments).toHaveLength(19_000);
  expect(warnings).toEqual([]);
});
