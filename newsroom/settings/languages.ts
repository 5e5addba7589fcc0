type Direction = 'ltr' | 'rtl';
type Language = { name: string; endonym: string; direction: Direction };

/**
 * Our own table, because Intl would turn `kmr` into `ku` and thinks that Kurdish in Arabic script runs from the left.
 * Tags stay as they are given.
 */
export const languages: Readonly<Record<string, Language>> = {
  ar: { name: 'Arabic', endonym: 'العربية', direction: 'rtl' },
  az: { name: 'Azerbaijani', endonym: 'Azərbaycanca', direction: 'ltr' },
  ckb: { name: 'Sorani', endonym: 'کوردیی ناوەندی', direction: 'rtl' },
  de: { name: 'German', endonym: 'Deutsch', direction: 'ltr' },
  el: { name: 'Greek', endonym: 'Ελληνικά', direction: 'ltr' },
  en: { name: 'English', endonym: 'English', direction: 'ltr' },
  es: { name: 'Spanish', endonym: 'Español', direction: 'ltr' },
  fa: { name: 'Persian', endonym: 'فارسی', direction: 'rtl' },
  fr: { name: 'French', endonym: 'Français', direction: 'ltr' },
  he: { name: 'Hebrew', endonym: 'עברית', direction: 'rtl' },
  hy: { name: 'Armenian', endonym: 'Հայերեն', direction: 'ltr' },
  it: { name: 'Italian', endonym: 'Italiano', direction: 'ltr' },
  kmr: { name: 'Kurmanji', endonym: 'Kurmancî', direction: 'ltr' },
  nl: { name: 'Dutch', endonym: 'Nederlands', direction: 'ltr' },
  no: { name: 'Norwegian', endonym: 'Norsk', direction: 'ltr' },
  pt: { name: 'Portuguese', endonym: 'Português', direction: 'ltr' },
  ru: { name: 'Russian', endonym: 'Русский', direction: 'ltr' },
  sv: { name: 'Swedish', endonym: 'Svenska', direction: 'ltr' },
  tr: { name: 'Turkish', endonym: 'Türkçe', direction: 'ltr' },
  uk: { name: 'Ukrainian', endonym: 'Українська', direction: 'ltr' },
  ur: { name: 'Urdu', endonym: 'اردو', direction: 'rtl' },
  zza: { name: 'Zazaki', endonym: 'Zazakî', direction: 'ltr' },
};

const rightToLeftScripts = new Set([
  'adlm',
  'arab',
  'aran',
  'hebr',
  'mand',
  'mend',
  'nkoo',
  'rohg',
  'samr',
  'syrc',
  'thaa',
]);
const rightToLeftLanguages = new Set(
  'ar arc azb bal bgn bqi ckb dv fa glk he iw ji ks lrc mzn nqo pnb prs ps sd sdh skr syr ug ur yi'.split(
    ' ',
  ),
);

// Language, script, region, variants and private use, as RFC 5646 §2.1 has them; extensions are of no use to us.
const tagPattern =
  /^[a-z]{2,3}(-[a-z]{4})?(-([a-z]{2}|\d{3}))?(-([a-z\d]{5,8}|\d[a-z\d]{3}))*(-x(-[a-z\d]{1,8})+)?$/i;

/** Whether this is formed as a BCP 47 language tag (RFC 5646). */
export function isLanguageTag(tag: string): boolean {
  return tag.length <= 35 && tagPattern.test(tag);
}

/** A tag and its language without region or script: what is kept for the one holds for the other. */
export function languageAndBase(tag: string): string[] {
  const [base = tag] = tag.split('-');
  return [...new Set([tag, base])];
}

/** The side that text in a language begins at. A script in the tag decides, otherwise the language. */
export function directionOf(tag: string): Direction {
  const [language = '', script] = tag.toLowerCase().split('-');
  if (script?.length === 4) return rightToLeftScripts.has(script) ? 'rtl' : 'ltr';
  return rightToLeftLanguages.has(language) ? 'rtl' : 'ltr';
}

/**
 * A language's name for the desk, which speaks English, or in the language `of` readers. Its own name when both are the
 * same; an unknown tag is its own name.
 */
export function languageName(tag: string, of = 'en'): string {
  const lower = tag.toLowerCase();
  const [base = ''] = lower.split('-');
  if (of === tag) return languages[lower]?.endonym ?? inWordsOf(of, tag) ?? languages[base]?.endonym ?? tag;
  if (of === 'en') return languages[lower]?.name ?? inWordsOf(of, tag) ?? languages[base]?.name ?? tag;
  // Intl has one name for all of Kurdish: the languages' own names tell more.
  if (base === 'ckb' || base === 'kmr') return languages[base]?.endonym ?? tag;
  return inWordsOf(of, tag) ?? languages[base]?.endonym ?? tag;
}

function inWordsOf(language: string, tag: string): string | undefined {
  try {
    return new Intl.DisplayNames(language, { type: 'language', fallback: 'none' }).of(tag);
  } catch {
    return undefined;
  }
}
