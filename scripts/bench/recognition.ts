// node scripts/bench/recognition.ts [-v]: what recognition finds of the stories labelled by hand in testing/recognition,
// by language, and how long a long text takes. With -v every miss and every mistake.
import { recognise } from '#newsroom/importing/recognition/recognise.ts';
import { labelledStories, type Scores, scoreStories, total } from '#testing/recognition/labelled.ts';

const percent = (part: number, of: number) =>
  of === 0 ? '   –' : `${Math.round((part / of) * 100)}`.padStart(4);

function row(name: string, scores: Scores): string {
  const cells = Object.values(scores).map(
    ({ labelled, found, right }) =>
      `${percent(right, found)} ${percent(right, labelled)} ${`(${labelled})`.padStart(5)}`,
  );
  return `${name.padEnd(6)} ${cells.join(' │')}`;
}

const stories = labelledStories();
const { scores, wrong } = scoreStories(stories);
const sum = total(scores);
console.log('Precision and recall in percent (how many there are)');
console.log(
  `       ${Object.keys(sum)
    .map((kind) => kind.padEnd(15))
    .join(' │')}`,
);
for (const [language, each] of scores) console.log(row(language, each));
console.log(row('all', sum));
if (process.argv.includes('-v')) for (const line of wrong) console.log(line);

const MEGABYTE = 1_000_000;
for (const { text, file } of stories) {
  const once = text.blocks.join(' ').length + text.blocks.length;
  const times = Math.ceil(MEGABYTE / once);
  const shapes = {
    'in paragraphs': Array.from({ length: times }, () => text.blocks.slice(2)).flat(),
    'in one block': ['', '', `${text.blocks.join(' ')} `.repeat(times)],
  };
  const spent = Object.entries(shapes).map(([shape, blocks]) => {
    const began = performance.now();
    recognise({ ...text, blocks: ['', '', ...blocks] });
    return `${shape} ${Math.round(performance.now() - began)} ms`;
  });
  console.log(`${file.padEnd(10)} a million characters ${spent.join(', ')}`);
}
