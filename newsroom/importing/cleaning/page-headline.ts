import { fold } from '../fold.ts';
import { as, type Block, cut, lengthOf, type Rule, textOf } from './block.ts';

const SITE_NAME = /\s(?:[|–—»«•·-]|::)\s/g;

function wordsOf(text: string): Set<string> {
  return new Set(fold(text).match(/[\p{L}\p{N}]{2,}/gu) ?? []);
}

function likeness(a: string, b: string): number {
  const words = wordsOf(a);
  const others = wordsOf(b);
  const shared = [...words].filter((word) => others.has(word)).length;
  return shared / Math.max(1, Math.min(words.size, others.size));
}

/**
 * One headline for a page: of several main headings the one most like the page's title; without any, the title
 * itself, up to the site's name. What only repeats the headline is set aside.
 */
export const choosePageHeadline: Rule = (blocks, source) => {
  const title = blocks.find((block) => block.evidence.title);
  if (!title) return oneHeadline(blocks, source, '');
  const chosen = oneHeadline(blocks, source, textOf(title, source));
  if (!chosen.some((block) => block.kind === 'headline')) return titleAsHeadline(chosen, source);
  return chosen.map((block) =>
    block.evidence.title ? as(block, 'furniture', 'repeats_headline', 0.9) : block,
  );
};

function oneHeadline(blocks: readonly Block[], source: string, title: string): Block[] {
  const headlines = blocks.filter((block) => block.kind === 'headline');
  const likest = headlines.toSorted(
    (a, b) => likeness(textOf(b, source), title) - likeness(textOf(a, source), title),
  )[0];
  return blocks.map((block) => {
    if (!likest || block === likest || block.kind !== 'headline') return block;
    const repeats = textOf(block, source) === textOf(likest, source);
    return as(block, 'furniture', repeats ? 'repeats_headline' : 'outside_main_text', 0.7);
  });
}

function titleAsHeadline(blocks: readonly Block[], source: string): Block[] {
  const alike = blocks.findIndex(
    (block) =>
      !block.evidence.title &&
      lengthOf(block) < 250 &&
      lengthOf(block) > 12 &&
      !block.decided &&
      likeness(textOf(block, source), textOf(blocks.find((other) => other.evidence.title) ?? block, source)) >
        0.85,
  );
  return blocks.flatMap((block, index): Block[] => {
    if (index === alike) return [as(block, 'headline', 'page_heading', 0.8)];
    if (!block.evidence.title) return [block];
    if (alike >= 0) return [as(block, 'furniture', 'repeats_headline', 0.8)];
    const text = textOf(block, source);
    const at = [...text.matchAll(SITE_NAME)].at(-1)?.index ?? -1;
    const name = at > text.length * 0.4 ? cut(block, block.start + at, block.end, source) : null;
    const headline = cut(block, block.start, name ? block.start + at : block.end, source);
    if (!headline) return [as(block, 'furniture', 'repeats_headline', 0.5)];
    return [
      as(headline, 'headline', 'page_title', 0.75),
      ...(name ? [as(name, 'furniture', 'page_furniture', 0.75)] : []),
    ];
  });
}
