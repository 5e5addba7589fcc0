// node scripts/bench/extraction.ts [--half odd|even] [--worst [COUNT]]: reads the real news pages of
// ../shared/data/extraction as an import does, and scores the story's text against the true one, with the measure of
// the score.mjs that lies beside them: 4-word shingles, precision and recall averaged over the pages, F1 of the two.
// --half scores every other page alone, so that a rule tuned on one half can be checked on the other. --worst prints
// the pages with the most faults: what was kept that is no text, and what was set aside or missed that is.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { type ReadPiece, readCopy } from '#newsroom/importing/read-copy.ts';

const SHINGLE = 4;
const folder = path.resolve(import.meta.dirname, '../../../shared/data/extraction');

type Page = { id: string; wanted: string; story: string; piece: ReadPiece };
type Score = { page: Page; right: number; extra: number; missing: number };

const { values } = parseArgs({
  options: { half: { type: 'string' }, worst: { type: 'boolean' } },
  allowPositionals: true,
});

function tokensOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}\p{M}_]+/gu) ?? [];
}

function shinglesOf(text: string): Map<string, number> {
  const tokens = tokensOf(text);
  const counts = new Map<string, number>();
  for (let at = 0; at < Math.max(1, tokens.length - SHINGLE + 1); at++) {
    const shingle = tokens.slice(at, at + SHINGLE).join(' ');
    if (shingle) counts.set(shingle, (counts.get(shingle) ?? 0) + 1);
  }
  return counts;
}

function scoreOf(page: Page): Score {
  const wanted = shinglesOf(page.wanted);
  const got = shinglesOf(page.story);
  const score = { page, right: 0, extra: 0, missing: 0 };
  for (const shingle of new Set([...wanted.keys(), ...got.keys()])) {
    const inTruth = wanted.get(shingle) ?? 0;
    const inStory = got.get(shingle) ?? 0;
    score.right += Math.min(inTruth, inStory);
    score.extra += Math.max(0, inStory - inTruth);
    score.missing += Math.max(0, inTruth - inStory);
  }
  return score;
}

/** The share of a text's shingles that stand in a page's true text, too. */
function shareIn(text: string, wanted: string): number {
  const own = [...shinglesOf(text).keys()];
  return own.filter((shingle) => wanted.includes(` ${shingle} `)).length / Math.max(1, own.length);
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / Math.max(1, numbers.length);
}

function printScore(scores: readonly Score[]): void {
  const precision = mean(
    scores.filter((at) => at.right + at.extra > 0).map((at) => at.right / (at.right + at.extra)),
  );
  const recall = mean(
    scores.filter((at) => at.right + at.missing > 0).map((at) => at.right / (at.right + at.missing)),
  );
  const exact = scores.filter(
    ({ page }) => tokensOf(page.wanted).join(' ') === tokensOf(page.story).join(' '),
  ).length;
  const f1 = (2 * precision * recall) / (precision + recall);
  console.log(
    `pages ${scores.length}  F1 ${f1.toFixed(4)}  precision ${precision.toFixed(4)}  recall ${recall.toFixed(4)}  exact ${(exact / scores.length).toFixed(3)}`,
  );
}

function printWorst({ page, right, extra, missing }: Score): void {
  const f1 = (2 * right) / (2 * right + extra + missing || 1);
  console.log(`\n${page.id}  F1 ${f1.toFixed(3)}  extra ${extra}  missing ${missing}  of ${right + missing}`);
  const wanted = ` ${tokensOf(page.wanted).join(' ')} `;
  const { source, spans } = page.piece;
  for (const span of spans) {
    const text = source.slice(span.start, span.end);
    if (span.kind === 'space' || tokensOf(text).length === 0) continue;
    const inBody = span.kept && !['headline', 'standfirst', 'byline'].includes(span.kind);
    const share = shareIn(text, wanted);
    const what = inBody && share < 0.5 ? 'wrongly kept' : !inBody && share > 0.5 ? 'wrongly out' : null;
    if (what)
      console.log(`  ${what}  ${span.kind} (${span.reason}): ${text.slice(0, 110).replace(/\s+/g, ' ')}`);
  }
}

if (!existsSync(folder)) {
  console.log(`Nothing to score: there is no folder ${path.relative(process.cwd(), folder)} with pages.`);
  process.exit();
}

const truth: Record<string, { articleBody: string }> = JSON.parse(
  readFileSync(path.join(folder, 'ground-truth.json'), 'utf8'),
);
const pages: Page[] = [];
let spent = 0;
for (const [at, [id, { articleBody }]] of Object.entries(truth).entries()) {
  if (values.half && values.half !== (at % 2 === 0 ? 'odd' : 'even')) continue;
  const bytes = gunzipSync(readFileSync(path.join(folder, 'html', `${id}.html.gz`)));
  const began = performance.now();
  const copy = await readCopy({ bytes });
  spent += performance.now() - began;
  const piece = copy.ok ? copy.pieces[0] : undefined;
  if (!piece?.ok) throw new Error(`${id} can't be read.`);
  const story = piece.story.blocks.map((block) => block.text).join('\n');
  pages.push({ id, wanted: articleBody, story, piece });
}
const scores = pages.map(scoreOf);
if (values.worst) {
  const faults = ({ right, extra, missing }: Score) => (extra + missing) / (2 * right + extra + missing || 1);
  for (const score of scores.toSorted((a, b) => faults(b) - faults(a)).slice(0, 20)) printWorst(score);
}
printScore(scores);
console.log(`${(spent / 1000).toFixed(1)} s, ${(spent / Math.max(1, pages.length)).toFixed(0)} ms a page`);
