const folded = new Map<string, string>();

/** Letters that newsrooms type in different ways; each stands for the other when words are looked for. */
const ALIKE: Record<string, string> = {
  ı: 'i',
  İ: 'i',
  ك: 'ک',
  ي: 'ی',
  ى: 'ی',
  ئ: 'ی',
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ة: 'ه',
  '’': "'",
  ʼ: "'",
  '\u00a0': ' ',
  '\u202f': ' ',
};

function foldUnit(unit: string): string {
  const alike = ALIKE[unit];
  if (alike !== undefined) return alike;
  const base = /[\u00c0-\u024f\u1e00-\u1eff]/.test(unit) ? (unit.normalize('NFD')[0] ?? unit) : unit;
  const lower = base.toLowerCase();
  return lower.length === 1 ? (ALIKE[lower] ?? lower) : base;
}

/** The units that lower case alone does not fold, or would fold by what stands around them (the Greek sigma). */
const SPECIAL = new RegExp(`[\\u00c0-\\u024f\\u1e00-\\u1effΣ${Object.keys(ALIKE).join('')}]`, 'g');

function foldOnce(unit: string): string {
  let value = folded.get(unit);
  if (value === undefined) {
    value = foldUnit(unit);
    folded.set(unit, value);
  }
  return value;
}

/**
 * The text in lower case, without Latin accents and with alike Arabic letters made one. The result is exactly as
 * long as the text, unit by unit, so offsets found in it are offsets of the text. Turkish İ, I, ı all give i.
 */
export function fold(text: string): string {
  return text.replace(SPECIAL, foldOnce).toLowerCase();
}
