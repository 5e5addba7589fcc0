import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { clean } from './cleaning/clean.ts';
import { readText } from './formats/text.ts';
import { tellParagraphLanguages } from './paragraph-languages.ts';

const sentencesOf = (tag: string) =>
  readFileSync(new URL(`../../testing/sentences/${tag}.txt`, import.meta.url), 'utf8')
    .trim()
    .split('\n');

async function told(lines: string[], language: string): Promise<string[]> {
  const { source, segments } = readText(lines.join('\n'));
  const spans = await tellParagraphLanguages(source, clean(source, segments), language);
  return spans.filter((span) => span.kind !== 'space').map((span) => span.language ?? '');
}

test('a quotation in another language is told, by script or by words', async () => {
  const english = sentencesOf('en');
  const foreign = [sentencesOf('kmr')[2], sentencesOf('ar')[2], sentencesOf('ru')[1]] as string[];
  const [kurdish = '', arabic = '', russian = ''] = foreign;
  expect(await told([english[0] ?? '', kurdish, english[1] ?? '', arabic, russian], 'en')).toEqual([
    '',
    'kmr',
    '',
    'ar',
    'ru',
  ]);
});

test.each(['en', 'tr', 'kmr', 'ckb', 'ar', 'fa', 'de', 'fr'])('a story all in %s has none', async (tag) => {
  const languages = await told(sentencesOf(tag), tag);
  expect(languages.filter((language) => language !== '')).toEqual([]);
});

test('a region in the tag changes nothing, and a story of unknown language tells nothing', async () => {
  const lines = sentencesOf('en').slice(0, 4);
  expect(await told(lines, 'en-GB')).toEqual(['', '', '', '']);
  expect(await told(sentencesOf('de').slice(0, 2), 'und')).toEqual(['', '']);
});
