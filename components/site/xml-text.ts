import { escapeMarkup } from '#newsroom/escape-markup.ts';

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML forbids
const FORBIDDEN = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g;

/** Text for XML 1.0 content and attributes: markup escaped, characters that XML can't hold (§2.2) left out. */
export const xmlText = (text: string): string =>
  escapeMarkup(text.toWellFormed().replace(FORBIDDEN, '')).replaceAll("'", '&apos;');
