import { fold } from './fold.ts';

function pattern(phrase: string): string {
  const words = fold(phrase)
    .trim()
    .split(/\s+/)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'));
  return words.join('[\\s\\u200c]{1,3}');
}

/** Phrases separated by `|` or line breaks: a plain word list that anybody can add a language to. */
function alternatives(list: string): string {
  return list
    .split(/[|\n]/)
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '')
    .sort((a, b) => b.length - a.length)
    .map(pattern)
    .join('|');
}

/**
 * A pattern that finds any of the phrases as whole words in FOLDED text (see fold.ts). Phrases are plain words in
 * any language; the pattern has no nested repetition, so it is linear in the text.
 */
export function anyOf(list: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives(list)})(?![\\p{L}\\p{N}])`, 'u');
}

/** As `anyOf`, but only at the very start of the folded text (quotes, brackets and dashes may come before). */
export function startsWith(list: string): RegExp {
  return new RegExp(`^[\\s"'“”«»(\\[*_#>–—-]{0,6}(?:${alternatives(list)})(?![\\p{L}\\p{N}])`, 'u');
}

/** A label at the start of the folded text: one of the phrases, then a colon (or dash between spaces). */
export function labelled(list: string): RegExp {
  return new RegExp(
    `^[\\s"'“”«»(\\[*_#>–—-]{0,6}(?:${alternatives(list)})[)\\]]?\\s{0,3}(?::|\\s[–—-](?=\\s)|/(?=\\s))\\s{0,3}`,
    'u',
  );
}

/** The whole folded text is one of the phrases, give or take signs around it. */
export function only(list: string): RegExp {
  const signs = '[\\s\\p{P}\\p{S}]{0,12}';
  return new RegExp(`^${signs}(?:${alternatives(list)})${signs}$`, 'u');
}
