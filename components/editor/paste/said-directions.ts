import { directionOfText } from '#newsroom/document/typography/direction.ts';

/**
 * Of the sides that a program says its paragraphs begin at, only one is kept that their first letter does not tell: of
 * a paragraph from right to left that begins with a name in Latin letters.
 */
export function keepSaidDirections(document: Document): void {
  const kept = [...document.querySelectorAll('p, h2, h3')].filter(
    (block) =>
      /^rtl$/i.test(block.closest('[dir]')?.getAttribute('dir') ?? '') && isMixed(block.textContent ?? ''),
  );
  for (const element of document.querySelectorAll('[dir]')) element.removeAttribute('dir');
  for (const block of kept) block.setAttribute('dir', 'rtl');
}

const isMixed = (text: string) =>
  directionOfText(text) === 'ltr' && [...text].some((sign) => directionOfText(sign) === 'rtl');
