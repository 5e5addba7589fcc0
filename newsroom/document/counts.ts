import type { Node } from 'prosemirror-model';

export type Counts = { words: number; characters: number };

const none: Counts = { words: 0, characters: 0 };
const counted = new WeakMap<Node, { language: string; counts: Counts }>();
const segmenters = new Map<string, Intl.Segmenter>();

function segmenterOf(language: string): Intl.Segmenter {
  let segmenter = segmenters.get(language);
  if (!segmenter) {
    segmenter = new Intl.Segmenter(language, { granularity: 'word' });
    segmenters.set(language, segmenter);
  }
  return segmenter;
}

/** Words as the language divides them; characters with spaces, as people count them. */
export function countText(text: string, language: string): Counts {
  let words = 0;
  for (const { isWordLike } of segmenterOf(language).segment(text)) if (isWordLike) words += 1;
  return { words, characters: [...text.normalize('NFC')].length };
}

/** What is written between two positions, suggestions and all; null where there is nothing but pictures and dividers. */
export function countBetween(doc: Node, from: number, to: number, language: string): Counts | null {
  const text = doc.textBetween(from, to, '\n', (leaf) => (leaf.isInline ? '\n' : ''));
  return text === '' ? null : countText(text, language);
}

/** The words of a block as readers have them: what is suggested to come is not there yet. */
function settledText(block: Node): string {
  let text = '';
  block.forEach((node) => {
    if (!node.isText) text += '\n';
    else if (!node.marks.some((mark) => mark.type.name === 'insertion')) text += node.text ?? '';
  });
  return text;
}

/** A block stays the same object until something in it changes: only then it is counted anew. */
function countBlock(block: Node, language: string): Counts {
  const known = counted.get(block);
  if (known?.language === language) return known.counts;
  const counts = countText(settledText(block), language);
  counted.set(block, { language, counts });
  return counts;
}

/** The text under the headline, without suggestions. */
export function countDocument(doc: Node, language: string): Counts {
  let sum = none;
  doc.descendants((node) => {
    if (!node.isTextblock) return true;
    if (node.type.name === 'headline') return false;
    const { words, characters } = countBlock(node, (node.attrs.lang as string | null) ?? language);
    sum = { words: sum.words + words, characters: sum.characters + characters };
    return false;
  });
  return sum;
}

/** Characters of the headline, without suggestions and spaces around. */
export function headlineLength(doc: Node): number {
  const headline = doc.firstChild;
  return headline ? [...settledText(headline).trim().normalize('NFC')].length : 0;
}

/**
 * Words a minute of adults reading texts of the same content silently, as measured by the International Reading Speed
 * Texts (Trauzettel-Klosinski and Dietz, 2012). Kurdish was not measured: it takes the mean of all languages.
 */
const wordsPerMinute: Readonly<Record<string, number>> = {
  ar: 138,
  de: 179,
  en: 228,
  es: 218,
  fi: 161,
  fr: 195,
  he: 187,
  it: 188,
  nl: 202,
  pl: 166,
  pt: 181,
  ru: 184,
  sv: 199,
  tr: 166,
};

/** Whole minutes that reading takes, at least one. */
export function readingMinutes(words: number, language: string): number {
  const speed = wordsPerMinute[language.toLowerCase().split('-')[0] ?? ''] ?? 184;
  return Math.max(1, Math.round(words / speed));
}
