import { toStorable } from '../storable.ts';
import type { Warning } from '../warning.ts';
import type { Evidence, Segment } from './format.ts';
import { numberingOf } from './markup-fields.ts';

type Field = NonNullable<Evidence['field']>;

/** Fields that agencies repeat in several places of one item: said once is enough. */
const SAID_ONCE: ReadonlySet<Field> = new Set([
  'headline',
  'standfirst',
  'byline',
  'dateline',
  'rights_notice',
  'editors_note',
]);
/** A story has one of each; a further one that says something else is data of the item. */
const SINGLE: ReadonlySet<Field> = new Set(['headline', 'dateline']);

/** The letters and digits of a text: two texts with the same ones say the same. */
export function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase();
}

/**
 * Writes a reading from the fields and the body of an agency's item, in the order of the item. Each text is a segment
 * on a line of its own. A field that repeats what was said, or a second headline, is set aside as metadata.
 */
export class ReadingWriter {
  #chunks: string[] = [];
  #length = 0;
  #segments: Segment[] = [];
  #said = new Map<Field, Set<string>>();
  #hasText = false;

  /** A text with white space collapsed; blank ones are left out. */
  add(text: string | undefined, field?: Field): void {
    const shown = text?.replace(/\s+/g, ' ').trim();
    if (shown) this.#push(shown, [], field ? { field } : {});
  }

  /** Segments of another text with their marks, each with the field that `fieldOf` gives it. */
  addSegments(text: { source: string; segments: Segment[] }, fieldOf: (of: Evidence) => Field | undefined) {
    for (const { start, end, marks, evidence } of text.segments) {
      const { frame, title: _, field: __, ...rest } = evidence;
      const field = fieldOf(evidence);
      const shift = this.#length - start;
      const moved = marks.map((mark) => ({ ...mark, start: mark.start + shift, end: mark.end + shift }));
      const numbering = field === 'list' ? numberingOf(frame) : null;
      const said = {
        ...{ ...rest, ...(field && { field }) },
        ...(numbering?.ordered && numbering),
      };
      this.#push(text.source.slice(start, end), moved, said);
    }
  }

  /** Whether running text was written, and not only fields. */
  get hasText(): boolean {
    return this.#hasText;
  }

  finish(): { source: string; segments: Segment[]; warnings: Warning[] } {
    const { text, warnings } = toStorable(this.#chunks.join(''));
    return { source: text, segments: this.#segments, warnings };
  }

  #push(text: string, marks: Segment['marks'], evidence: Evidence): void {
    const field = evidence.field && this.#weigh(evidence.field, text);
    this.#hasText ||= field === undefined || TEXT_FIELDS.has(field);
    const end = this.#length + text.length;
    this.#segments.push({
      start: this.#length,
      end,
      marks,
      evidence: { ...evidence, ...(field && { field }) },
    });
    this.#chunks.push(`${text}\n`);
    this.#length = end + 1;
  }

  #weigh(field: Field, text: string): Field {
    if (!SAID_ONCE.has(field)) return field;
    const said = this.#said.get(field) ?? new Set();
    this.#said.set(field, said);
    const letters = lettersOf(text);
    const known = said.has(letters);
    const further = SINGLE.has(field) && said.size > 0;
    said.add(letters);
    if (known) return 'metadata';
    if (!further) return field;
    // A heading of the highest level within the text is one of its subheadings.
    return field === 'headline' && this.#hasText ? 'subheading' : 'metadata';
  }
}

const TEXT_FIELDS: ReadonlySet<Field> = new Set(['paragraph', 'list', 'quote', 'subheading']);
