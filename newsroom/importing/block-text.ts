import { firstIndex } from '../first-index.ts';
import type { Mark, Span } from './schema.ts';

/** What a text shows as one space: white space and control characters, but no-break spaces stay. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const COLLAPSED = /[\u0000-\u0020\u007f-\u009f\u1680\u2000-\u2006\u2008-\u200a\u2028\u2029\u205f\u3000]+/g;

/** Where an offset of the raw text lies in the collapsed text. */
type Place = { raw: number; text: number };

/**
 * The text of spans that make one block: white space collapsed and trimmed, marks moved along. Lone surrogates
 * can't be here: decoding replaced them.
 */
export function blockText(source: string, parts: readonly Span[]): { text: string; marks: Mark[] } {
  // Pieces and a length, for adding to one long string and asking for its end is quadratic.
  const chunks: string[] = [];
  let length = 0;
  let endsInSpace = true;
  const add = (chunk: string) => {
    if (chunk === '') return;
    chunks.push(chunk);
    length += chunk.length;
    endsInSpace = chunk === ' ';
  };
  const marks: Mark[] = [];
  for (const part of parts) {
    const raw = source.slice(part.start, part.end);
    const places: Place[] = [];
    let copied = 0;
    for (const match of raw.matchAll(COLLAPSED)) {
      add(raw.slice(copied, match.index));
      places.push({ raw: match.index, text: length });
      if (!endsInSpace) add(' ');
      copied = match.index + match[0].length;
      places.push({ raw: copied, text: length });
    }
    add(raw.slice(copied));
    places.push({ raw: raw.length, text: length });
    for (const mark of part.marks ?? []) {
      const start = placeOf(places, mark.start - part.start);
      const end = placeOf(places, mark.end - part.start);
      marks.push({ ...mark, start, end });
    }
  }
  const text = chunks.join('').trimEnd();
  const kept = marks
    .map((mark) => ({ ...mark, end: Math.min(mark.end, text.length) }))
    .filter((mark) => mark.start < mark.end);
  return { text, marks: joinTouching(kept) };
}

/** Where an offset of the raw text came to lie: places are pairs around each collapsed run. */
function placeOf(places: readonly Place[], offset: number): number {
  const at = Math.min(
    firstIndex(places, ({ raw }) => raw >= offset),
    places.length - 1,
  );
  const after = places[at];
  const before = places[at - 1];
  if (!after) return 0;
  return Math.max(before?.text ?? 0, after.text - Math.max(0, after.raw - offset));
}

function joinTouching(marks: readonly Mark[]): Mark[] {
  const joined: Mark[] = [];
  const lastLike = new Map<string, Mark>();
  for (const mark of marks) {
    const like = mark.type === 'link' ? mark.href : mark.type;
    const last = lastLike.get(like);
    if (last && last.end >= mark.start && last.start <= mark.start) {
      last.end = Math.max(last.end, mark.end);
      continue;
    }
    const own = { ...mark };
    joined.push(own);
    lastLike.set(like, own);
  }
  return joined;
}
