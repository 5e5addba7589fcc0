/** A line of a text without its line break; `text` is trimmed, `indent` counts the white space before it. */
export type Line = { start: number; end: number; text: string; indent: number };

/** The lines of a text, by any line break that Unicode knows. A line of invisible characters only counts as blank. */
export function linesOf(source: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const match of source.matchAll(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/g)) {
    lines.push(line(source, start, match.index));
    start = match.index + match[0].length;
  }
  lines.push(line(source, start, source.length));
  return lines;
}

function line(source: string, start: number, end: number): Line {
  const raw = source.slice(start, end);
  const text = /[^\s\p{Cc}]/u.test(raw) ? raw.trim() : '';
  return { start, end, text, indent: raw.length - raw.trimStart().length };
}
