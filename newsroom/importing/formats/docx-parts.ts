import type { XmlElement } from './xml/tree.ts';

/** What stands in for a character in WordprocessingML (ECMA-376 part 1, 17.3.3). */
const SIGNS = new Map(Object.entries<string>({ tab: '\t', br: '\n', cr: '\n', noBreakHyphen: '\u2011' }));
/** The older copy of a drawing's text, and what was moved away. */
const SKIPPED = new Set(['Fallback', 'del', 'moveFrom']);

/**
 * The paragraphs of a part of a Word document (a header, a footer, the comments), text boxes after the paragraph that
 * they hang on. Deleted text and field codes are no text.
 */
export function paragraphsOf(part: XmlElement): string[] {
  const paragraphs: string[][] = [];
  const open = [{ children: part.children, at: 0, text: [] as string[], inText: false }];
  for (let level = open.at(-1); level; level = open.at(-1)) {
    const child = level.children[level.at++];
    if (child === undefined) {
      open.pop();
    } else if (typeof child === 'string') {
      if (level.inText) level.text.push(child);
    } else if (!SKIPPED.has(child.name)) {
      const sign = SIGNS.get(child.name);
      if (sign) level.text.push(sign);
      const text = child.name === 'p' ? [] : level.text;
      if (child.name === 'p') paragraphs.push(text);
      open.push({ children: child.children, at: 0, text, inText: child.name === 't' });
    }
  }
  return paragraphs.map((text) => text.join('').trim()).filter((text) => text !== '');
}

/** The comments of a Word document, each with the name of who wrote it. */
export function commentsOf(part: XmlElement): string[] {
  return part.children.flatMap((child) => {
    if (typeof child === 'string' || child.name !== 'comment') return [];
    const text = paragraphsOf(child).join('\n');
    const author = child.attributes.author?.trim();
    return text === '' ? [] : [author ? `${author}: ${text}` : text];
  });
}
