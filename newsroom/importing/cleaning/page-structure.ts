import type { Frame } from '../formats/format.ts';
import { numberingOf } from '../formats/markup-fields.ts';
import { as, type Block, endsSentence, lengthOf, type Rule, tailOf } from './block.ts';
import { findDataCells } from './data-tables.ts';
import { findMainText } from './main-text.ts';
import { isFurniture, isFurnitureTag, isWithin, linkShare, tagOf, whetherWithin } from './page-frames.ts';

/** Elements whose names speak of the whole page or article: who wrote it, what it is filed under. */
const WHOLE = /^(?:html|body|main|article)$/;
const HEADING = /^h[1-6]$/;
const CAPTION_WORDS = / (?:caption|captions|figcaption|wp caption|image credit|photo credit) /;
const BYLINE_WORDS = / (?:byline|author|authors|writer) /;
const STANDFIRST_WORDS =
  / (?:standfirst|dek|deck|lede|subtitle|sub title|subheadline|subhead|summary|excerpt|spot|kicker text|abstract|description|intro|teaser text|chapo|vorspann) /;

const LONGEST_STANDFIRST = 250;

/**
 * What the elements of a page say: the main text, its headings, lists, quotes and captions; navigation and the
 * rest outside it. Text that isn't a page is left alone. Headings, lists, quotes and paragraphs stay open to the
 * rules that read the words.
 */
export const readPageStructure: Rule = (blocks, source) => {
  if (!blocks.some((block) => block.evidence.frame)) return [...blocks];
  const main = findMainText(blocks, source);
  const isMain = whetherWithin((frame) => frame === main);
  const inMain = (block: Block) => main !== null && isMain(block);
  const isHidden = whetherWithin((frame) => frame.hidden);
  const isInFurniture = whetherWithin(isFurniture);
  const withinMain = readerOfMain(source, main);
  const first = blocks.findIndex((block) => inMain(block) && lengthOf(block) >= 80);
  const cells = findDataCells(blocks);
  return blocks.map((block, index) => {
    if (block.evidence.title || block.decided) return block;
    if (isHidden(block)) return as(block, 'furniture', 'page_furniture', 0.95);
    const inside = inMain(block);
    if (isHeadMatter(block, source, index, first, inside)) return headMatter(block, source);
    if (main === null) return { ...block, sure: 0.5 };
    if (!inside) {
      const furniture = isInFurniture(block);
      return as(
        block,
        'furniture',
        furniture ? 'page_furniture' : 'outside_main_text',
        furniture ? 0.95 : 0.8,
      );
    }
    const found = withinMain(block);
    const isCell = cells.has(block) && found.kind !== 'furniture';
    return isCell ? as(block, 'paragraph', 'table_cell', 0.75) : found;
  });
};

/** What a block in the main text is by the elements between the two. */
function readerOfMain(source: string, main: Frame | null): (block: Block) => Block {
  const isQuote = whetherWithin((frame) => frame.tag === 'blockquote', main);
  const isNoText = whetherWithin(isFurnitureTag, main);
  const isCaption = whetherWithin(
    (frame) => CAPTION_WORDS.test(frame.words) || frame.tag === 'figcaption' || frame.tag === 'figure',
    main,
  );
  const isInFurniture = whetherWithin(isFurniture, main);
  const isItem = whetherWithin((frame) => frame.tag === 'li', main);
  return (block) => {
    // A quoted post stays text though it stands in a box named after its network.
    if (isQuote(block) && !isNoText(block)) return open(block, 'quote', 'marked_quote', 0.92);
    if (isCaption(block)) return as(block, 'caption', 'marked_caption', 0.92);
    if (isInFurniture(block)) return as(block, 'furniture', 'page_furniture', 0.85);
    const tag = tagOf(block);
    if (linkShare(block) > 0.75 && !endsSentence(tailOf(block, source)))
      return as(block, 'teaser', 'mostly_links', 0.75 + (tag === 'li' ? 0.1 : 0));
    if (HEADING.test(tag)) return open(block, 'subheading', 'marked_heading', 0.92);
    if (isItem(block))
      return { ...open(block, 'list', 'marked_list', 0.85), ...numberingOf(block.evidence.frame) };
    return open(block, 'paragraph', 'page_paragraph', tag === 'p' ? 0.92 : 0.75);
  };
}

function open(block: Block, kind: Block['kind'], reason: Block['reason'], sure: number): Block {
  return { ...as(block, kind, reason, sure), decided: false };
}

/** Headline, introduction and byline stand just above the main text, often outside its element. */
function isHeadMatter(block: Block, source: string, index: number, first: number, inside: boolean): boolean {
  if (first < 0 || index > first + 1 || index < first - 25) return false;
  if (
    isWithin(
      block,
      (frame) =>
        frame.tag === 'nav' || frame.tag === 'aside' || frame.tag === 'footer' || frame.tag === 'form',
    )
  )
    return false;
  const tag = tagOf(block);
  if (tag === 'h1') return true;
  const near = (words: RegExp) =>
    isWithin(block, (frame) => words.test(frame.words) && !WHOLE.test(frame.tag), nearby(block));
  if (near(STANDFIRST_WORDS)) {
    // Behind the first paragraph, or as long as two, it is text that bears the name of an introduction.
    if (inside && (index > first || lengthOf(block) > LONGEST_STANDFIRST)) return false;
    return lengthOf(block) >= 30 && (inside || tag !== 'li');
  }
  const isSentence = inside && lengthOf(block) > 40 && endsSentence(tailOf(block, source));
  return near(BYLINE_WORDS) && lengthOf(block) < 100 && !isSentence;
}

/** The third element outwards: class words further out belong to something larger. */
function nearby(block: Block): Frame | null {
  return block.evidence.frame?.parent?.parent?.parent ?? null;
}

function headMatter(block: Block, source: string): Block {
  if (tagOf(block) === 'h1') return as(block, 'headline', 'page_heading', 0.95);
  const isByline = isWithin(
    block,
    (frame) => BYLINE_WORDS.test(frame.words) && !WHOLE.test(frame.tag),
    nearby(block),
  );
  if (isByline && lengthOf(block) < 100 && !endsSentence(tailOf(block, source)))
    return as(block, 'byline', 'names_author', 0.8);
  return as(block, 'standfirst', 'marked_standfirst', 0.85);
}
