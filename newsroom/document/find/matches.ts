import { type Folded, type Folding, foldText } from './fold.ts';

/** What is looked for, and how. */
export type Search = Folding & { query: string; wholeWords: boolean };

/** Offsets in UTF-16 units, `to` exclusive. */
export type Range = { from: number; to: number };

const wordSign = /[\p{L}\p{M}\p{N}_]/u;

/** Whether a word goes on across this place. */
function isInsideWord(text: string, offset: number): boolean {
  const before = [...text.slice(Math.max(0, offset - 2), offset)].at(-1) ?? '';
  const after = String.fromCodePoint(text.codePointAt(offset) ?? 32);
  return wordSign.test(before) && wordSign.test(after);
}

/** Whether the letters at both ends are whole: an é that is two signs is found by é alone. */
const isWhole = ({ starts, ends }: Folded, at: number, end: number) =>
  (at === 0 || starts[at - 1] !== starts[at]) && (end === ends.length || ends[end] !== ends[end - 1]);

/** Where the query stands in text that is folded already, from left to right, none overlapping another. */
export function matchesIn(folded: Folded, search: Search): Range[] {
  const query = foldText(search.query, search).text;
  const found: Range[] = [];
  if (query === '') return found;
  for (let at = folded.text.indexOf(query); at !== -1; ) {
    const end = at + query.length;
    const from = folded.starts[at] ?? 0;
    const to = folded.ends[end - 1] ?? from;
    // In the folded text, where signs that nobody sees end no word.
    const isBroken = search.wholeWords && (isInsideWord(folded.text, at) || isInsideWord(folded.text, end));
    const fits = isWhole(folded, at, end) && !isBroken;
    if (fits) found.push({ from, to });
    at = folded.text.indexOf(query, fits ? end : at + 1);
  }
  return found;
}
