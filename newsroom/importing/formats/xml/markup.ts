import type { Frame, Segment } from '../format.ts';
import { inlineMark } from '../inline-marks.ts';
import { numberFrame } from '../number-frame.ts';
import { INLINE_TAGS, SegmentWriter } from '../segment-writer.ts';
import type { XmlElement } from './tree.ts';

/** Elements of NITF that are part of a line of text (NITF 3.6, enriched text). */
const NITF_INLINE = new Set(
  (
    'alt-code byttl chron city classifier copyrite copyrite.holder copyrite.year country event frac frac-den frac-num ' +
    'function lang location money name.family name.given num object.title org person postaddr pronounce region state ' +
    'story.date sublocation virtloc'
  ).split(' '),
);
/** Not text: programs, looks, and pictures written as letters. */
const SKIPPED = new Set(['script', 'style', 'template', 'svg', 'media-object', 'frac-sep']);

function isInline(tag: string): boolean {
  return INLINE_TAGS.has(tag) || NITF_INLINE.has(tag);
}

function enter(element: XmlElement, writer: SegmentWriter): Frame | null {
  if (SKIPPED.has(element.name)) return null;
  if (element.name === 'br') {
    writer.lineBreak();
    return null;
  }
  // Numerator and denominator would run into one number.
  if (element.name === 'frac-den') writer.text('/');
  const { class: words = '', noteclass = '', start, seqnum, value } = element.attributes;
  const frame: Frame = {
    tag: element.name,
    parent: writer.frame,
    words: ` ${words} ${noteclass} `,
    hidden: false,
  };
  // XHTML says `start`, NITF 3.6 `seqnum`.
  numberFrame(frame, frame.tag === 'ol' ? (start ?? seqnum) : value);
  if (isInline(element.name)) writer.openInline(frame, inlineMark(element.name, element.attributes.href));
  else writer.openBlock(frame);
  return frame;
}

/**
 * The text of NITF or XHTML markup, with the segments that its blocks make, as `collectSegments` does for pages. The
 * frames tell which elements a segment stands in, the given element included.
 */
export function collectMarkup(element: XmlElement): { source: string; segments: Segment[] } {
  const root: Frame = { tag: element.name, parent: null, words: '', hidden: false };
  const writer = new SegmentWriter(root);
  const open = [{ frame: root, children: element.children, at: 0 }];
  for (let level = open.at(-1); level; level = open.at(-1)) {
    const node = level.children[level.at++];
    if (node === undefined) {
      open.pop();
      if (level.frame === root) continue;
      if (isInline(level.frame.tag)) writer.closeInline(level.frame);
      else writer.closeBlock(level.frame);
    } else if (typeof node === 'string') {
      writer.text(node);
    } else {
      const frame = enter(node, writer);
      if (frame) open.push({ frame, children: node.children, at: 0 });
    }
  }
  return writer.finish();
}
