import type { Format, Reading, Segment } from './format.ts';
import { type Line, linesOf } from './lines.ts';
import { wrapsInto, wrapWidth } from './wrapping.ts';

/** Plain text: a paragraph a line, or lines wrapped at a column. */
export const text: Format = {
  name: 'text',
  sniff: (copy) => (copy.text === null ? 0 : 0.1),
  read: (copy) => [{ part: '', reading: readText(copy.text ?? '') }],
};

function segment(source: string, first: Line, last: Line, blankBefore: boolean): Segment {
  const raw = source.slice(first.start, last.end);
  const lead = raw.length - raw.trimStart().length;
  const end = first.start + raw.trimEnd().length;
  return { start: first.start + lead, end, marks: [], evidence: blankBefore ? { blankBefore } : {} };
}

/**
 * Reads plain text. The source is the text as it is. A segment is a line, or the lines that were one paragraph
 * before they were wrapped.
 */
export function readText(source: string): Reading {
  const lines = linesOf(source);
  const width = wrapWidth(lines);
  const segments: Segment[] = [];
  let first: Line | null = null;
  let blank = false;
  for (const [index, line] of lines.entries()) {
    if (line.text === '') {
      blank = true;
      continue;
    }
    first ??= line;
    const next = lines[index + 1];
    if (width !== null && next && wrapsInto(line, next, width, first)) continue;
    segments.push(segment(source, first, line, blank && segments.length > 0));
    first = null;
    blank = false;
  }
  return { source, segments, warnings: [] };
}
