/** Opening and closing marks of a quote, and of a quote in a quote. */
export type QuotationMarks = { outer: readonly [string, string]; inner: readonly [string, string] };

const english: QuotationMarks = { outer: ['“', '”'], inner: ['‘', '’'] };
const guillemets: QuotationMarks = { outer: ['«', '»'], inner: ['‹', '›'] };
const low: QuotationMarks = { outer: ['„', '“'], inner: ['‚', '‘'] };

/** Unicode CLDR's marks for each language; Arabic-script languages print guillemets, whatever keyboards have. */
const marks: Readonly<Record<string, QuotationMarks>> = {
  ar: guillemets,
  ckb: guillemets,
  fa: guillemets,
  ur: english,
  de: low,
  cs: low,
  // French sets a narrow space inside of its guillemets.
  fr: { outer: ['«\u202f', '\u202f»'], inner: ['“', '”'] },
  it: { outer: ['«', '»'], inner: ['“', '”'] },
  es: { outer: ['«', '»'], inner: ['“', '”'] },
  pt: english,
  no: { outer: ['«', '»'], inner: ['‘', '’'] },
  ru: { outer: ['«', '»'], inner: ['„', '“'] },
  uk: { outer: ['«', '»'], inner: ['„', '“'] },
  el: { outer: ['«', '»'], inner: ['“', '”'] },
  hy: guillemets,
  pl: { outer: ['„', '”'], inner: ['«', '»'] },
  sv: { outer: ['”', '”'], inner: ['’', '’'] },
  he: { outer: ['”', '”'], inner: ['’', '’'] },
};

/** The quotation marks that a language is printed with. */
export const quotationMarks = (language: string): QuotationMarks =>
  marks[language.toLowerCase().split('-')[0] ?? ''] ?? english;

/** Whether a language's apostrophe is ’, as in Latin scripts and Greek. */
export const hasApostrophe = (language: string): boolean =>
  !['ar', 'ckb', 'fa', 'ur', 'he'].includes(language.toLowerCase().split('-')[0] ?? '');

/** Whether a language leaves out the century of a year and prints ’ for it: ’68, the ’90s. */
export const clipsYears = (language: string): boolean =>
  hasApostrophe(language) && !['ru', 'uk', 'hy'].includes(language.toLowerCase().split('-')[0] ?? '');

/** Words that begin with an apostrophe, as they go on behind it. */
const clipped: Readonly<Record<string, RegExp>> = {
  en: /^(?:n|em|til|tis|twas|twere|twill|twould|(?:tis|twas|twould|tai)n’t)$/i,
  nl: /^[kmnrst]$/i,
  af: /^n$/i,
};

/** Whether a word of a language begins with an apostrophe, that one left out: ’tis, rock ’n’ roll. */
export const isClipped = (language: string, word: string): boolean =>
  clipped[language.toLowerCase().split('-')[0] ?? '']?.test(word) ?? false;

const closers: Readonly<Record<string, string>> = {
  '“': '”“',
  '„': '“”',
  '«': '»',
  '‹': '›',
  '»': '«',
  '”': '”',
  '"': '"',
};

/** Marks that a quote in a quote may have as well: its end is not that of the outer one. */
const nesting = new Set(['«', '»', '‹']);

/** What keyboards have for ‘ and ’ by where it stands; before a number it is an apostrophe. */
const printed = (text: string): string =>
  text.includes("'") ? text.replace(/(?<![\p{L}\p{N}])'(?=[^\s\p{N}])/gu, '‘').replaceAll("'", '’') : text;

/** From ‘ to the last ’ before another ‘ that no letter follows: that one is an apostrophe, as is what never closes. */
const single = /(?<![\p{L}\p{N}])‘[^‘]{0,5000}’(?!\p{L})/gu;

/**
 * Which parts of a paragraph are quoted, by whatever marks its writer uses. A quote that is not closed goes on to the
 * end of the paragraph, as where it continues in the next; but for one of single marks, which may be no quote at all.
 */
export function quotedRanges(text: string): { from: number; to: number }[] {
  const ranges = [...printed(text).matchAll(single)].map(({ 0: quote, index }) => ({
    from: index,
    to: index + quote.length,
  }));
  for (let at = 0; at < text.length; at += 1) {
    const opening = text[at] ?? '';
    const closing = closers[opening];
    if (closing === undefined) continue;
    const from = at;
    for (let depth = 1; depth > 0 && at < text.length; ) {
      at += 1;
      const sign = text[at] ?? '';
      if (closing.includes(sign)) depth -= 1;
      else if (sign === opening && nesting.has(opening)) depth += 1;
    }
    ranges.push({ from, to: Math.min(at + 1, text.length) });
  }
  return ranges;
}
