import { hasListSign } from '../labels.ts';
import type { Line } from './lines.ts';

const LONGEST_WRAP = 110;
const SHORTEST_WRAP = 40;
const ENDS_SENTENCE = /[.!?…:؟۔。”"»)]$/;

/** Whether the next line's first word had no room on this line. */
function isFull(line: Line, next: Line, width: number): boolean {
  const space = next.text.search(/\s/);
  const word = space < 0 ? next.text.length : space;
  return line.indent + line.text.length + 1 + word > width - 2;
}

/**
 * The column at which a text was wrapped, or null when each line is a paragraph. Wrapped text shows in that most
 * lines which another follows are full, and break off in the middle of a sentence.
 */
export function wrapWidth(lines: readonly Line[]): number | null {
  const lengths = lines
    .map((line) => line.indent + line.text.length)
    .filter((length) => length >= SHORTEST_WRAP && length <= LONGEST_WRAP)
    .sort((a, b) => a - b);
  if (lengths.length < 3) return null;
  // A headline or a stray long line may stick out.
  const width = lengths[Math.min(lengths.length - 1, Math.floor(lengths.length * 0.94))] ?? LONGEST_WRAP;
  let followed = 0;
  let full = 0;
  let broken = 0;
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1];
    if (line.text === '' || !next || next.text === '') continue;
    followed++;
    if (line.text.length > LONGEST_WRAP || !isFull(line, next, width)) continue;
    full++;
    if (!ENDS_SENTENCE.test(line.text)) broken++;
  }
  return full >= 2 && full >= followed * 0.5 && broken >= full * 0.6 ? width : null;
}

/** Whether a paragraph that began with `first` goes on from this line to the next one in wrapped text. */
export function wrapsInto(line: Line, next: Line, width: number, first: Line): boolean {
  if (next.text === '' || line.text.length > LONGEST_WRAP) return false;
  if (hasListSign(next.text)) return false;
  // An indented line begins a paragraph, but a list item's further lines are indented too.
  if (next.indent > line.indent && !hasListSign(first.text)) return false;
  return isFull(line, next, width);
}
