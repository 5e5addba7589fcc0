import type { Node } from 'prosemirror-model';
import { type TextUnit, textUnits } from '../document/units.ts';
import { firstIndex } from '../first-index.ts';

/**
 * A story as one plain text, a line for each block: what positions of its annotations count in. They count characters,
 * not UTF-16 units (Web Annotation Data Model § 4.2.4).
 */
export class StoryText {
  readonly #text: string;
  readonly #lines: { unit: TextUnit; start: number }[] = [];
  /** Where each character begins, in UTF-16 units; and where the last one ends. */
  readonly #starts: number[] = [];

  constructor(doc: Node) {
    let start = 0;
    for (const unit of textUnits(doc)) {
      this.#lines.push({ unit, start });
      start += unit.text.length + 1;
    }
    this.#text = this.#lines.map(({ unit }) => unit.text).join('\n');
    let at = 0;
    for (const character of this.#text) {
      this.#starts.push(at);
      at += character.length;
    }
    this.#starts.push(at);
  }

  /** Which character a position of the document is before. */
  characterAt(pos: number): number {
    const line = this.#lines.findLast(({ unit }) => unit.pos < pos) ?? this.#lines[0];
    if (!line) return 0;
    const at = line.start + Math.min(Math.max(0, pos - line.unit.pos - 1), line.unit.text.length);
    const found = firstIndex(this.#starts, (start) => start >= at);
    return Math.min(found, this.#starts.length - 1);
  }

  /** The words between two characters. */
  between(start: number, end: number): string {
    return this.#text.slice(this.#unitAt(start), this.#unitAt(end));
  }

  /** The ranges of the document between two characters, one for each block that they reach into. */
  rangesBetween(start: number, end: number): { from: number; to: number }[] {
    const [first, last] = [this.#unitAt(start), this.#unitAt(end)];
    return this.#lines.flatMap(({ unit, start: line }) => {
      const from = Math.max(first, line) - line;
      const to = Math.min(last, line + unit.text.length) - line;
      return from < to ? [{ from: unit.pos + 1 + from, to: unit.pos + 1 + to }] : [];
    });
  }

  #unitAt(character: number): number {
    return this.#starts[Math.min(character, this.#starts.length - 1)] ?? 0;
  }
}
