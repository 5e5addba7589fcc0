const DEEPEST = 3000;
const MOST_TAGS = 400_000;
const TAG = /<(\/?)([a-z][a-z0-9:-]{0,40})[^<>]*>/gi;
const VOID = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));
const INLINE = new Set(
  'a abbr b bdi bdo cite code em font i mark q s small span strong sub sup time u'.split(' '),
);
const TEXT_LESS = /<(script|style|template|iframe|svg)\b[^<>]*>/gi;

/**
 * Whether markup is nested so deeply, or has so many elements, that building its tree would take seconds. Counts
 * tags in one pass; unclosed paragraphs and items count as closed.
 */
export function isTooDeep(markup: string): boolean {
  let depth = 0;
  let deepest = 0;
  let tags = 0;
  for (const [tag, slash, name = ''] of markup.matchAll(TAG)) {
    tags++;
    const element = name.toLowerCase();
    if (VOID.has(element) || tag.endsWith('/>') || element === 'p' || element === 'li') continue;
    depth = slash ? Math.max(0, depth - 1) : depth + 1;
    deepest = Math.max(deepest, depth);
  }
  return deepest > DEEPEST || tags > MOST_TAGS;
}

/** The markup without its elements: a line break for each border of a block, nothing for inline ones. */
export function flattenMarkup(markup: string): string {
  const lower = markup.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
  let result = '';
  let at = 0;
  for (const match of markup.matchAll(TEXT_LESS)) {
    if (match.index < at) continue;
    result += markup.slice(at, match.index);
    const close = lower.indexOf(`</${match[1]?.toLowerCase()}`, match.index);
    at = close < 0 ? markup.length : close;
  }
  result += markup.slice(at);
  return result
    .replace(TAG, (_tag, _slash, name: string) => (INLINE.has(name.toLowerCase()) ? '' : '\u2028'))
    .replace(/\u2028+/g, '<hr>');
}
