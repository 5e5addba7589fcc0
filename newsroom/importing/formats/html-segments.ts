import { fold } from '../fold.ts';
import type { Frame, Segment } from './format.ts';
import { inlineMark } from './inline-marks.ts';
import { numberFrame } from './number-frame.ts';
import { INLINE_TAGS, SegmentWriter } from './segment-writer.ts';

const SKIPPED = new Set([
  'script',
  'style',
  'template',
  'iframe',
  'svg',
  'object',
  'canvas',
  'noembed',
  'noframes',
  'datalist',
]);

/** What the walk needs of a linkedom node. */
type WalkedNode = {
  nodeType: number;
  localName?: string;
  data?: string;
  childNodes: Iterable<WalkedNode>;
  getAttribute?: (name: string) => string | null;
};

const BOX_WORDS = / (?:tooltip|popover|hovercard) /;
const ELEMENT = 1;
const TEXT = 3;

function wordsOf(node: WalkedNode): string {
  const raw = ['class', 'id', 'role', 'rel', 'itemprop']
    .map((name) => node.getAttribute?.(name) ?? '')
    .join(' ');
  if (raw.trim() === '') return '';
  const separate = raw.slice(0, 400).replace(/([a-z0-9])([A-Z])/g, '$1 $2');
  return ` ${fold(separate)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;
}

function isHidden(node: WalkedNode): boolean {
  const style = node.getAttribute?.('style') ?? '';
  return node.getAttribute?.('hidden') !== null || /display\s{0,3}:\s{0,3}none/i.test(style);
}

/**
 * Whether an inline element is a box and no part of the sentence around it: hidden until the reader points at
 * something, or nothing but a list of links. Only the element's own children are looked at, so that nesting costs
 * nothing.
 */
function isBox(element: WalkedNode, frame: Frame): boolean {
  if (frame.tag === 'a') return false;
  if (BOX_WORDS.test(frame.words) || (frame.hidden && !frame.parent?.hidden)) return true;
  let links = 0;
  for (const child of element.childNodes) {
    if (child.nodeType === TEXT && /\S/.test(child.data ?? '')) return false;
    if (child.nodeType !== ELEMENT) continue;
    if (child.localName === 'a') links++;
    else if (child.localName !== 'img' && child.localName !== 'br') return false;
  }
  return links >= 2;
}

/** Tells the writer that an element begins; null when its content is no text. */
function enter(element: WalkedNode, writer: SegmentWriter): Frame | null {
  const tag = element.localName ?? '';
  const parent = writer.frame;
  if (SKIPPED.has(tag) || (parent.tag === 'head' && tag !== 'title')) return null;
  if (tag === 'br') {
    writer.lineBreak();
    return null;
  }
  const frame: Frame = { tag, parent, words: wordsOf(element), hidden: parent.hidden || isHidden(element) };
  numberFrame(frame, element.getAttribute?.(tag === 'ol' ? 'start' : 'value'));
  if (!INLINE_TAGS.has(tag)) writer.openBlock(frame);
  else if (isBox(element, frame)) writer.openBox(frame);
  else writer.openInline(frame, inlineMark(tag, element.getAttribute?.('href')));
  return frame;
}

function leave(frame: Frame, writer: SegmentWriter): void {
  if (INLINE_TAGS.has(frame.tag)) writer.closeInline(frame);
  else writer.closeBlock(frame);
}

/**
 * Walks a document without recursion, so that depth can't overflow the stack, and collects its text and segments.
 * A segment ends at each border of a block and at two line breaks.
 */
export function collectSegments(document: unknown): { source: string; segments: Segment[] } {
  const root: Frame = { tag: '#root', parent: null, words: '', hidden: false };
  const writer = new SegmentWriter(root);
  // Children by list and not from sibling to sibling: linkedom's document type has no next sibling.
  const open = [{ frame: root, children: [...(document as WalkedNode).childNodes], at: 0 }];
  for (let level = open.at(-1); level; level = open.at(-1)) {
    const node = level.children[level.at++];
    if (!node) {
      open.pop();
      if (level.frame !== root) leave(level.frame, writer);
    } else if (node.nodeType === TEXT) {
      writer.text(node.data ?? '');
    } else if (node.nodeType === ELEMENT) {
      const frame = enter(node, writer);
      if (frame) open.push({ frame, children: [...node.childNodes], at: 0 });
    }
  }
  return writer.finish();
}
