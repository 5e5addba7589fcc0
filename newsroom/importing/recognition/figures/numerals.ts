/** A number as a text writes it. Offsets are UTF-16 units. */
export type Numeral = { from: number; to: number; value: number; isPlain: boolean };

const D = '[0-9٠-٩۰-۹]';
// A run in groups of three with spaces, or digits with signs between; both bounded.
const NUMERAL = new RegExp(
  `(?<![\\p{L}${D.slice(1, -1)}.,:/_#+@-])(?:${D}{1,3}(?:[\\u00a0\\u202f ]${D}{3}(?!${D})){1,4}(?:[.,٫]${D}{1,6})?|${D}{1,15}(?:[.,٫٬'’]${D}{1,12}){0,5})(?![${D.slice(1, -1)}])`,
  'gu',
);

/** Numbers in digits of whatever script that can be a figure: no times, dates with signs, codes and addresses. */
export function numeralsIn(text: string, decimal: ',' | '.'): Numeral[] {
  const found: Numeral[] = [];
  for (const { 0: written, index } of text.matchAll(NUMERAL)) {
    const to = index + written.length;
    if (/^(?:[:/_@]|-\p{L}|\p{L})/u.test(text.slice(to, to + 2))) continue;
    const value = numberOf(written, decimal);
    if (value !== null) found.push({ from: index, to, value, isPlain: /^[\p{N}]+$/u.test(written) });
  }
  return found;
}

const latin = (written: string) =>
  written.replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 0xf)).replaceAll('٫', '.');

function numberOf(written: string, decimal: ',' | '.'): number | null {
  const isEastern = /[٠-٩۰-۹]/.test(written);
  const plain = latin(written).replace(/[\u00a0\u202f '’٬]/g, '');
  const signs = plain.match(/[.,]/g) ?? [];
  const last = signs.at(-1);
  if (last === undefined) return Number(plain);
  const kinds = new Set(signs).size;
  const [, tail = ''] = plain.split(/[.,](?=\d*$)/);
  if (kinds === 1 && signs.length > 1)
    return grouped(plain, last) ? Number(plain.replaceAll(last, '')) : null;
  if (kinds === 2) {
    const other = last === ',' ? '.' : ',';
    const body = plain.slice(0, plain.lastIndexOf(last));
    return grouped(body, other) ? Number(`${body.replaceAll(other, '')}.${tail}`) : null;
  }
  const isGroup = tail.length === 3 && last !== (isEastern ? '.' : decimal);
  return isGroup ? Number(plain.replace(last, '')) : Number(plain.replace(last, '.'));
}

const grouped = (plain: string, sign: string) =>
  plain
    .split(sign)
    .every((part, at) => (at === 0 ? part.length >= 1 && part.length <= 3 : part.length === 3));
