import type { Format, Reading, Segment } from './format.ts';
import { type Line, linesOf } from './lines.ts';
import { wrapsInto, wrapWidth } from './wrapping.ts';

/** Plain text: a paragraph a line, or lines wrapped at a column. */
export const text: Format = {
  name: 'text',
  sniff: (copy) => (copy.text === null ? 0 : 0.1),
  read: (copy) => [{ part: '', reading: readText(copy.text ?? '') }],
};

/** No story has as many; past that, lines are joined, as each costs the rules as much as a paragraph. */
const MOST_SEGMENTS = 20_000;
const LONG = 4000;

function segment(source: string, first: Line, last: Line, blankBefore: boolean): Segment {
  const raw = source.slice(first.start, last.end);
  const lead = raw.length - raw.trimStart().length;
  const end = first.start + raw.trimEnd().length;
  return { start: first.start + lead, end, marks: [], evidence: blankBefore ? { blankBefore } : {} };
}

/**
 * Reads plain text. The source is the text as it is. A segment is a line, or the lines that were one paragraph
 * before they were wrapped; past the 20,000th, as many lines as make a long paragraph.
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
    const isPast = segments.length >= MOST_SEGMENTS;
    if (isPast && next && line.end - first.start < LONG) continue;
    if (!isPast && width !== null && next && wrapsInto(line, next, width, first)) continue;
    segments.push(segment(source, first, line, blank && segments.length > 0));
    first = null;
    blank = false;
  }
  const last = first && lines.findLast(({ text }) => text !== '');
  if (first && last) segments.push(segment(source, first, last, blank));
  return { source, segments, warnings: segments.length > MOST_SEGMENTS ? [{ code: 'joined_lines' }] : [] };
}
