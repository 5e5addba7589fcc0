import { toStorable } from '../storable.ts';
import type { Warning } from '../warning.ts';
import type { Evidence, Segment } from './format.ts';
import { readHtml } from './html.ts';
import { readText } from './text.ts';

type Field = NonNullable<Evidence['field']>;

/** A text of an item: a line of parts that the data names, or a body that may be markup. */
export type FeedText =
  | { line: readonly { field: Field; text: string }[] }
  | { body: string; plain: boolean; field?: (place: number, length: number) => Field };

const MARKUP = /<\/?[a-z][^<>]{0,2000}>|<!--|&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,30});/i;

/** Text that may be HTML, as one line without its markup. */
export function inlineText(text: string): string {
  const shown = MARKUP.test(text) ? readHtml(text).source : text;
  return shown.replace(/\s+/g, ' ').trim();
}

/** The texts of an item, one after the other, each on lines of its own. */
export function joinFeedTexts(texts: readonly FeedText[]): {
  source: string;
  segments: Segment[];
  warnings: Warning[];
} {
  const chunks: string[] = [];
  const segments: Segment[] = [];
  const warnings: Warning[] = [];
  let at = 0;
  for (const text of texts) {
    const read = 'line' in text ? readLine(text.line) : readBody(text);
    if (!/[^\s\p{Cc}]/u.test(read.source)) continue;
    const source = read.source.endsWith('\n') ? read.source : `${read.source}\n`;
    chunks.push(source);
    segments.push(...read.segments.map((segment) => moved(segment, at)));
    warnings.push(...read.warnings);
    at += source.length;
  }
  return { source: chunks.join(''), segments, warnings };
}

function moved(segment: Segment, by: number): Segment {
  const marks = segment.marks.map((mark) => ({ ...mark, start: mark.start + by, end: mark.end + by }));
  return { ...segment, start: segment.start + by, end: segment.end + by, marks };
}

function readLine(parts: readonly { field: Field; text: string }[]) {
  const segments: Segment[] = [];
  let source = '';
  for (const { field, text } of parts) {
    const lead = text.length - text.trimStart().length;
    const start = source.length + lead;
    const end = source.length + text.trimEnd().length;
    if (end > start) segments.push({ start, end, marks: [], evidence: { field } });
    source += text;
  }
  const storable = toStorable(source);
  return { source: storable.text, segments, warnings: storable.warnings };
}

function readBody({ body, plain, field }: Extract<FeedText, { body: string }>) {
  const storable = toStorable(body);
  const read =
    plain || !MARKUP.test(storable.text)
      ? readText(storable.text)
      : readHtml(`<article>${storable.text}</article>`);
  // What the data names needs no place on a page, and says nothing of where the page's text lies.
  const segments = field
    ? read.segments.map((segment, place) => ({
        ...segment,
        evidence: { field: field(place, segment.end - segment.start) },
      }))
    : read.segments;
  return { source: read.source, segments, warnings: [...storable.warnings, ...read.warnings] };
}
