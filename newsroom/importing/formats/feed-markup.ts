import { escapeMarkup } from '../../escape-markup.ts';
import type { XmlElement } from './xml/tree.ts';

/** Elements that HTML has no end tag for. */
const VOID = new Set('area br col embed hr img input link meta source track wbr'.split(' '));

/**
 * What an element contains, as HTML: its text as it is when that is all, markup that was escaped once; XHTML that
 * stands in the feed unescaped is written out again.
 */
export function innerMarkup(element: XmlElement): string {
  if (element.children.every((child) => typeof child === 'string')) return element.children.join('');
  const chunks: string[] = [];
  const open: (XmlElement | string | { end: string })[] = element.children.toReversed();
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (typeof next === 'string') chunks.push(escapeMarkup(next));
    else if ('end' in next) chunks.push(next.end);
    else {
      const attributes = Object.entries(next.attributes).map(
        ([name, value]) => ` ${name}="${escapeMarkup(value)}"`,
      );
      chunks.push(`<${next.name}${attributes.join('')}>`);
      if (!VOID.has(next.name)) open.push({ end: `</${next.name}>` });
      for (const child of next.children.toReversed()) open.push(child);
    }
  }
  return chunks.join('');
}
