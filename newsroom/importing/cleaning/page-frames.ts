import type { Frame } from '../formats/format.ts';
import type { Block } from './block.ts';

const INLINE = /^(?:a|abbr|b|bdi|bdo|cite|code|em|font|i|mark|q|small|span|strong|sub|sup|time|u)$/;
const FURNITURE_TAGS = new Set(
  'nav footer aside form button select option textarea noscript menu dialog label fieldset'.split(' '),
);
const FURNITURE_ROLES = / (?:navigation|banner|contentinfo|complementary|search|menu|menubar|dialog|alert) /;
const FURNITURE_WORDS =
  / (?:nav|navbar|navigation|menu|breadcrumbs?|sidebar|footer|masthead|toolbar|share|sharing|social|shares|comments?|respond|disqus|subscribe|subscription|newsletters?|signup|advert|adverts|advertisement|advertising|ads|ad|sponsor|sponsored|promo|promos|promotion|cookies?|consent|gdpr|popup|modal|overlay|tags|taglist|pagination|pager|related|recommended|recommendations|recirc|trending|popular|mostread|hidden|sr|login|register|rating|toplist|skip|likes|relatedposts|postinfo|postmeta|postmetadata|sharedaddy|addtoany|addthis|tooltip|popover|hovercard) /;
/** Parts of a page that keep being no text, though they are named after the text that they stand in. */
const NEVER_TEXT_WORDS = / (?:share|sharing|newsletters?|signup|breadcrumbs?|relatedposts|subscribe) /;
const TEXT_WORDS = / (?:article|body|content|main|story|text|post|entry) /;

/** Elements around a block, from the innermost outwards, up to (not with) one of them or the root. */
export function* around(frame: Frame | undefined, upTo?: Frame | null): Generator<Frame> {
  for (let at = frame ?? null; at && at !== upTo; at = at.parent) yield at;
}

/** The name of the block element that a block is in. */
export function tagOf(block: Block): string {
  for (const frame of around(block.evidence.frame)) {
    if (!INLINE.test(frame.tag)) return frame.tag;
  }
  return '';
}

/** Whether one of the elements around a block, up to the given one, satisfies a test. */
export function isWithin(block: Block, test: (frame: Frame) => boolean, upTo?: Frame | null): boolean {
  for (const frame of around(block.evidence.frame, upTo)) {
    if (test(frame)) return true;
  }
  return false;
}

/**
 * `isWithin` for asking the same of many blocks: each element is tested once, so that a page nested deeply costs no
 * more than another.
 */
export function whetherWithin(
  test: (frame: Frame) => boolean,
  upTo?: Frame | null,
): (block: Block) => boolean {
  const known = new Map<Frame, boolean>();
  return (block) => {
    const asked: Frame[] = [];
    let found = false;
    for (const frame of around(block.evidence.frame, upTo)) {
      const before = known.get(frame);
      if (before === undefined) asked.push(frame);
      found = before ?? test(frame);
      if (before !== undefined || found) break;
    }
    for (const frame of asked) known.set(frame, found);
    return found;
  };
}

/** Whether an element is no text by its tag or role alone. */
export function isFurnitureTag(frame: Frame): boolean {
  return frame.hidden || FURNITURE_TAGS.has(frame.tag) || FURNITURE_ROLES.test(frame.words);
}

/** Whether an element is a part of the page that is no text: by its tag, role or class words. */
export function isFurniture(frame: Frame): boolean {
  if (isFurnitureTag(frame)) return true;
  if (frame.tag === 'body' || frame.tag === 'html' || frame.tag === 'article' || frame.tag === 'main')
    return false;
  if (!FURNITURE_WORDS.test(frame.words)) return false;
  return !TEXT_WORDS.test(frame.words) || NEVER_TEXT_WORDS.test(frame.words);
}

/** The share of a block's characters that are links, 0 to 1. */
export function linkShare(block: Block): number {
  return (block.evidence.linked ?? 0) / Math.max(1, (block.end - block.start) * 0.86);
}
