const longest = 80;

/** Letters that carry no separable accent, and what they are written as without it. */
const plainLetters: Readonly<Record<string, string>> = {
  ı: 'i',
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ß: 'ss',
  þ: 'th',
  æ: 'ae',
  œ: 'oe',
  ə: 'e',
};

/**
 * The last part of a story's address, from its headline: lower case, words joined by hyphens, at most 80 characters,
 * cut between words. Latin letters lose their accents (Turkish ı and İ, Kurmanji ê î û ş ç), so that an address can
 * be typed anywhere. Other scripts keep their letters, which browsers show readably and send percent-encoded: a
 * transliteration of Arabic or Sorani would be one that no reader uses. Vowel signs, tatweel and joiners go, and
 * digits become 0–9. Empty if the headline has neither letter nor digit.
 */
export function slugFor(headline: string, language: string): string {
  const lower = headline.normalize('NFKC').toLocaleLowerCase(language.split('-')[0] === 'tr' ? 'tr' : 'en');
  const plain = Array.from(lower, plainCharacter).join('');
  const words = plain.split(/[^\p{L}\p{M}\p{Nd}]+/u).filter((word) => word !== '');
  let slug = '';
  for (const word of words) {
    const longer = slug === '' ? word : `${slug}-${word}`;
    if (Array.from(longer).length > longest) break;
    slug = longer;
  }
  return slug === ''
    ? Array.from(words[0] ?? '')
        .slice(0, longest)
        .join('')
    : slug;
}

/** Whether this can stand in an address as it is: what `slugFor` would make of it. */
export const isSlug = (text: string): boolean => text !== '' && slugFor(text, 'en') === text;

function plainCharacter(character: string): string {
  if (/['’ʼʻ\u0640\u200c\u200d]/u.test(character)) return '';
  if (/\p{Script=Latin}/u.test(character)) {
    const bare = character.normalize('NFD').replace(/\p{M}/gu, '');
    return plainLetters[bare] ?? bare;
  }
  // Of İ in lower case a dot remains; Arabic vowel signs are marks too.
  if (/[\u0300-\u036f\u064b-\u065f\u0670]/u.test(character)) return '';
  return digit(character) ?? character;
}

/** Arabic-Indic and Persian digits as 0–9. */
function digit(character: string): string | null {
  const code = character.codePointAt(0) ?? 0;
  for (const zero of [0x0660, 0x06f0]) if (code >= zero && code <= zero + 9) return String(code - zero);
  return null;
}
