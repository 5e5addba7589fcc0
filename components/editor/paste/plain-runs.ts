import { withDigits } from '#newsroom/document/typography/digits.ts';

/** Lines of plain text that belong together: a list, what a mail quotes, or anything else. */
export type PlainRun = { kind: 'words' | 'bullets' | 'quote'; lines: string[] } | NumberedRun;
type NumberedRun = { kind: 'numbers'; start: number; lines: string[] };

/** One line alone may be a line of dialogue, or a date. */
const FEWEST_ITEMS = 2;

const bullet = /^\s*[-*•◦·]\s+(?=\S)/;
const number = /^\s*([\d٠-٩۰-۹]{1,3})[.)]\s+(?=\S)/;
const quote = /^\s*>\s?/;

/** Parts a run of lines where lists and quoted lines begin and end; their signs are left out. */
export function plainRuns(lines: readonly string[]): PlainRun[] {
  const runs: PlainRun[] = [];
  for (let at = 0; at < lines.length; ) {
    const run = listAt(lines, at) ?? quoteAt(lines, at);
    if (run) runs.push(run);
    else if (runs.at(-1)?.kind === 'words') runs.at(-1)?.lines.push(lines[at] ?? '');
    else runs.push({ kind: 'words', lines: [lines[at] ?? ''] });
    at += run?.lines.length ?? 1;
  }
  return runs;
}

function listAt(lines: readonly string[], at: number): PlainRun | null {
  const bullets = linesFrom(lines, at, (line) => bullet.test(line));
  if (bullets.length >= FEWEST_ITEMS) return { kind: 'bullets', lines: without(bullets, bullet) };
  const start = numberOf(lines[at] ?? '');
  const numbers = linesFrom(lines, at, (line, index) => numberOf(line) === start + index);
  return numbers.length >= FEWEST_ITEMS ? { kind: 'numbers', start, lines: without(numbers, number) } : null;
}

const numberOf = (line: string) => Number(withDigits(number.exec(line)?.[1] ?? '-', 'latin'));

function quoteAt(lines: readonly string[], at: number): PlainRun | null {
  const quoted = linesFrom(lines, at, (line) => quote.test(line));
  return quoted.length > 0 ? { kind: 'quote', lines: without(quoted, quote) } : null;
}

function linesFrom(lines: readonly string[], at: number, fits: (line: string, index: number) => boolean) {
  const end = lines.slice(at).findIndex((line, index) => !fits(line, index));
  return end < 0 ? lines.slice(at) : lines.slice(at, at + end);
}

const without = (lines: readonly string[], sign: RegExp) => lines.map((line) => line.replace(sign, ''));
