import { expect, it } from 'vitest';
import { clashOf, entryFinder } from './library-rules.ts';

const found = (language: string, text: string, ...entries: string[][]) =>
  entryFinder(
    entries.map((words) => ({ words })),
    language,
  )(text).map(({ of, from, to }) => [text.slice(from, to), of.words[0]]);

it.each([
  ['en', 'Quorum, said the clerk', ['quorum'], [['Quorum', 'quorum']]],
  ['en', '“No quorum tonight”', ['quorum'], [['quorum', 'quorum']]],
  ['en', 'Quorums are rare', ['quorum'], []],
  ['en', 'Quorums are rare', ['quorum', 'quorums'], [['Quorums', 'quorum']]],
  ['tr', 'ISKELE KURULU’nun kararı', ['İskele Kurulu'], [['ISKELE KURULU', 'İskele Kurulu']]],
  ['kmr', 'Sûka azad vebû', ['suka azad'], [['Sûka azad', 'suka azad']]],
  ['ckb', 'دادگای باڵا بڕیاری دا', ['دادگای بالا'], [['دادگای باڵا', 'دادگای بالا']]],
  ['ar', 'بَدأت الهدنه أمس', ['الهدنة'], [['الهدنه', 'الهدنة']]],
])('in %s, %j, finds %j', (language, text, words, expected) =>
  expect(found(language, text, words)).toEqual(expected),
);

it('finds the longest that fits', () =>
  expect(found('en', 'The tide council met', ['tide'], ['tide council'])).toEqual([
    ['tide council', 'tide council'],
  ]));

it('tells which entry explains words already', () => {
  const entries = [{ words: ['Tide Council', 'the seven'] }, { words: ['quorum'] }];
  expect(clashOf(entries, ['toll', 'The Seven'], 'en')).toEqual({ entry: entries[0], words: 'The Seven' });
  expect(clashOf(entries, ['toll'], 'en')).toBeNull();
});
