import { withDigits } from '../typography/digits.ts';

/** Locales that JavaScript knows how to write numbers and units in; British spelling for plain English. */
export const localeOf = (language: string): string => (language === 'en' ? 'en-GB' : language);

const commaLanguages = new Set('tr de fr es it pt ru uk el nl no sv pl kmr az ckb da fi cs'.split(' '));

/** A number as a language writes it, in digits of any script; null if it is none. */
export function readNumber(written: string, language: string): number | null {
  const plain = withDigits(written, 'latin')
    .replaceAll('٫', '.')
    .replace(/[٬\s\u00a0\u202f’']/g, '');
  const isComma = commaLanguages.has(language.toLowerCase().split('-')[0] ?? '');
  const [group, decimal] = isComma && !written.includes('٫') ? ['.', ','] : [',', '.'];
  const isGrouped = new RegExp(`^\\d{1,3}(\\${group}\\d{3})+(\\${decimal}\\d+)?$`).test(plain);
  const ungrouped = isGrouped ? plain.replaceAll(group, '') : plain;
  // A lone sign that is not followed by three figures can only be a decimal one, whatever the language.
  const amount = ungrouped.replace(',', '.');
  return /^[-−]?\d{1,15}(\.\d{1,10})?$/.test(amount) ? Number(amount.replace('−', '-')) : null;
}

/** Figures that mean something: 12 has two, 26.2 three, 1,500 two. At least two are kept. */
export function significantFigures(amount: number): number {
  const figures = String(Math.abs(amount)).replace('.', '').replace(/^0+/, '');
  const meant = Number.isInteger(amount) ? figures.replace(/0+$/, '') : figures;
  return Math.min(Math.max(meant.length, 2), 6);
}
