import { toStorable } from '../storable.ts';
import type { Evidence, Segment } from './format.ts';

/** A text that stands in a field of the document and not in its body. */
export type FieldLine = { field: NonNullable<Evidence['field']>; text: string };

type Text = { source: string; segments: Segment[] };

/** A body's text between lines for the fields around it, each a segment of its own. Blank ones are left out. */
export function withFieldLines(before: readonly FieldLine[], body: Text, after: readonly FieldLine[]): Text {
  const head = linesText(before, 0);
  const shift = head.source.length;
  const moved = body.segments.map((segment) => ({
    ...segment,
    start: segment.start + shift,
    end: segment.end + shift,
    marks: segment.marks.map((mark) => ({ ...mark, start: mark.start + shift, end: mark.end + shift })),
  }));
  const middle = body.source === '' || body.source.endsWith('\n') ? body.source : `${body.source}\n`;
  const tail = linesText(after, shift + middle.length);
  return {
    source: head.source + middle + tail.source,
    segments: [...head.segments, ...moved, ...tail.segments],
  };
}

function linesText(lines: readonly FieldLine[], offset: number): Text {
  const segments: Segment[] = [];
  const chunks: string[] = [];
  let at = offset;
  for (const { field, text } of lines) {
    const shown = toStorable(text.trim()).text;
    if (!/[^\s\p{Cc}]/u.test(shown)) continue;
    segments.push({ start: at, end: at + shown.length, marks: [], evidence: { field } });
    chunks.push(`${shown}\n`);
    at += shown.length + 1;
  }
  return { source: chunks.join(''), segments };
}
