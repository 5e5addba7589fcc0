import type { Mark } from '../schema.ts';
import type { Frame, Segment } from './format.ts';

/** Elements that are part of a line of text. */
export const INLINE_TAGS: ReadonlySet<string> = new Set(
  (
    'a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark nobr output picture q rp rt ruby s samp ' +
    'small source span strike strong sub sup time tt u var wbr'
  ).split(' '),
);

type OpenMark = { frame: Frame; mark: { type: Mark['type']; href?: string } | null; start: number };

/**
 * Writes a document's text as it is walked, white space collapsed as a browser shows it, and notes where the
 * segments, marks and links lie.
 */
export class SegmentWriter {
  #chunks: string[] = [];
  #length = 0;
  #parts: string[] = [];
  #lineLength = 0;
  #last = '';
  #segments: Segment[] = [];
  #marks: Mark[] = [];
  #open: OpenMark[] = [];
  #links = 0;
  #linked = 0;
  #pre = 0;
  #boxes: { frame: Frame; around: Frame }[] = [];
  frame: Frame;
  /** The innermost block: a segment belongs to it, whatever inline elements its words are in. */
  #block: Frame;

  constructor(root: Frame) {
    this.frame = root;
    this.#block = root;
  }

  text(data: string): void {
    const shown = this.#pre > 0 ? data : data.replace(/[ \t\r\n\f]+/g, ' ');
    const atStart = this.#last === '' || this.#last === ' ' || this.#last === '\n';
    const added = atStart && this.#pre === 0 && shown.startsWith(' ') ? shown.slice(1) : shown;
    if (added === '') return;
    if (this.#links > 0) this.#linked += added.replace(/\s/g, '').length;
    this.#append(added);
  }

  /** One line break is part of a paragraph, a second one ends it. */
  lineBreak(): void {
    if (this.#last === '' || this.#last === '\n') this.#flush();
    else this.#append('\n');
  }

  openInline(frame: Frame, mark: OpenMark['mark']): void {
    this.frame = frame;
    this.#open.push({ frame, mark, start: this.#length + this.#lineLength });
    if (frame.tag === 'a') this.#links++;
  }

  closeInline(frame: Frame): void {
    this.frame = frame.parent ?? frame;
    if (this.#boxes.at(-1)?.frame === frame) {
      this.#flush('');
      this.#block = this.#boxes.pop()?.around ?? this.frame;
      return;
    }
    const open = this.#open.pop();
    if (open) this.#note(open);
    if (frame.tag === 'a') this.#links--;
  }

  openBlock(frame: Frame): void {
    this.#flush();
    this.frame = frame;
    this.#block = frame;
    if (frame.tag === 'pre' || frame.tag === 'textarea') this.#pre++;
  }

  /** A box within a line, which is no part of its sentence: a segment of its own, with no line break around it. */
  openBox(frame: Frame): void {
    this.#flush('');
    this.#boxes.push({ frame, around: this.#block });
    this.frame = frame;
    this.#block = frame;
  }

  closeBlock(frame: Frame): void {
    this.#flush();
    this.frame = frame.parent ?? frame;
    this.#block = this.frame;
    const box = this.#boxes.at(-1)?.frame;
    while (INLINE_TAGS.has(this.#block.tag) && this.#block !== box && this.#block.parent) {
      this.#block = this.#block.parent;
    }
    if (frame.tag === 'pre' || frame.tag === 'textarea') this.#pre--;
  }

  finish(): { source: string; segments: Segment[] } {
    this.#flush();
    return { source: this.#chunks.join(''), segments: this.#segments };
  }

  #note({ mark, start }: OpenMark): void {
    const end = this.#length + this.#lineLength;
    if (!mark || end <= start) return;
    if (mark.type === 'link') this.#marks.push({ type: 'link', start, end, href: mark.href ?? '' });
    else this.#marks.push({ type: mark.type, start, end });
  }

  /** The marks that are open: of equal ones only the outermost, for damaged pages leave thousands open. */
  #noteOpen(): void {
    const noted = new Set<string>();
    for (const open of this.#open) {
      const like = open.mark?.href ?? open.mark?.type;
      if (like === undefined || noted.has(like)) continue;
      noted.add(like);
      this.#note(open);
    }
  }

  #append(text: string): void {
    this.#parts.push(text);
    this.#lineLength += text.length;
    this.#last = text.at(-1) ?? '';
  }

  #flush(ending = '\n'): void {
    const line = this.#parts.join('');
    const trimmed = line.trim();
    // A space at the border of a box belongs to what follows.
    if (ending === '' && trimmed === '') return;
    if (/[^\s\p{Cc}]/u.test(trimmed)) {
      this.#noteOpen();
      const start = this.#length + line.indexOf(trimmed);
      const end = start + trimmed.length;
      const marks = this.#marks
        .map((mark) => ({ ...mark, start: Math.max(mark.start, start), end: Math.min(mark.end, end) }))
        .filter((mark) => mark.start < mark.end);
      const evidence = {
        frame: this.#block,
        ...(this.#linked > 0 && { linked: this.#linked }),
        ...(this.#block.tag === 'title' && { title: true }),
      };
      this.#segments.push({ start, end, marks, evidence });
      this.#chunks.push(line, ending);
      this.#length += line.length + ending.length;
    }
    this.#parts = [];
    this.#lineLength = 0;
    this.#last = ending === '' ? line.slice(-1) : '';
    this.#marks = [];
    this.#linked = 0;
    for (const open of this.#open) open.start = this.#length;
  }
}
