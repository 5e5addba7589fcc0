import { SAFE_HREF } from '../schema.ts';
import { toStorable } from '../storable.ts';
import type { Frame, Segment } from './format.ts';
import { keepOneMainHeading } from './main-heading.ts';
import { numberFrame } from './number-frame.ts';
import { INLINE_TAGS, SegmentWriter } from './segment-writer.ts';

type Said = { words?: string; href?: string; number?: number | string | undefined };

/**
 * Writes a document's text for formats that are no HTML, in HTML's elements, so that the rules know its headings,
 * lists, quotes and marks as they know a page's. All of it lies in one `article`.
 */
export class DocumentWriter {
  #writer: SegmentWriter;
  #open: Frame[] = [];

  constructor() {
    this.#writer = new SegmentWriter({ tag: '#root', parent: null, words: '', hidden: false });
    this.open('article');
  }

  /**
   * Begins an element; `words` are class words that the rules know, `href` the address of an `a`, `number` what an `ol`
   * begins with, or an item of it has.
   */
  open(tag: string, { words = '', href = '', number }: Said = {}): void {
    const shown = words === '' ? '' : ` ${words} `;
    const frame: Frame = { tag, parent: this.#writer.frame, words: shown, hidden: false };
    numberFrame(frame, number);
    this.#open.push(frame);
    if (!INLINE_TAGS.has(tag)) this.#writer.openBlock(frame);
    else if (tag === 'a')
      this.#writer.openInline(frame, SAFE_HREF.test(href) ? { type: 'link', href } : null);
    else this.#writer.openInline(frame, tag === 'strong' || tag === 'em' ? { type: tag } : null);
  }

  close(): void {
    const frame = this.#open.pop();
    if (!frame) return;
    if (INLINE_TAGS.has(frame.tag)) this.#writer.closeInline(frame);
    else this.#writer.closeBlock(frame);
  }

  text(text: string): void {
    this.#writer.text(toStorable(text).text);
  }

  lineBreak(): void {
    this.#writer.lineBreak();
  }

  finish(): { source: string; segments: Segment[] } {
    while (this.#open.length > 0) this.close();
    const text = this.#writer.finish();
    keepOneMainHeading(text.segments);
    return text;
  }
}
