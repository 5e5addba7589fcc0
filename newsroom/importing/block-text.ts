import type { Mark, Span } from './schema.ts';

/** What a text shows as one space: white space and control characters, but no-break spaces stay. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const COLLAPSED = /[\u0000-\u0020\u007f-\u009f\u1680\u2000-\u2006\u2008-\u200a\u2028\u2029\u205f\u3000]+/g;

/**
 * The text of spans that make one block: white space collapsed and trimmed, marks moved along. Lone surrogates
 * can't be here: decoding replaced them.
 */
export function blockText(source: string, parts: readonly Span[]): { text: string; marks: Mark[] } {
  let text = '';
  const marks: Mark[] = [];
  for (const part of parts) {
    const raw = source.slice(part.start, part.end);
    const places: { raw: number; text: number }[] = [];
    let copied = 0;
    for (const match of raw.matchAll(COLLAPSED)) {
      text += raw.slice(copied, match.index);
      places.push({ raw: match.index, text: text.length });
      if (text !== '' && !text.endsWith(' ')) text += ' ';
      copied = match.index + match[0].length;
      places.push({ raw: copied, text: text.length });
    }
    text += raw.slice(copied);
    places.push({ raw: raw.length, text: text.length });
    for (const mark of part.marks ?? []) {
      const start = placeOf(places, mark.start - part.start);
      const end = placeOf(places, mark.end - part.start);
      marks.push({ ...mark, start, end });
    }
  }
  text = text.trimEnd();
  const kept = marks
    .map((mark) => ({ ...mark, end: Math.min(mark.end, text.length) }))
    .filter((mark) => mark.start < mark.end);
  return { text, marks: joinTouching(kept) };
}

/** Where an offset of the raw text came to lie: places are pairs around each collapsed run. */
function placeOf(places: { raw: number; text: number }[], offset: number): number {
  let low = 0;
  let high = places.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle]?.raw ?? 0) >= offset) high = middle;
    else low = middle + 1;
  }
  const after = places[low];
  const before = places[low - 1];
  if (!after) return 0;
  return Math.max(before?.text ?? 0, after.text - Math.max(0, after.raw - offset));
}

function joinTouching(marks: Mark[]): Mark[] {
  const joined: Mark[] = [];
  for (const mark of marks) {
    const last = joined.findLast((other) => other.type === mark.type && hrefOf(other) === hrefOf(mark));
    if (last && last.end >= mark.start && last.start <= mark.start) last.end = Math.max(last.end, mark.end);
    else joined.push({ ...mark });
  }
  return joined;
}

function hrefOf(mark: Mark): string | undefined {
  return mark.type === 'link' ? mark.href : undefined;
}
