import { readHtml } from './html.ts';
import { fieldOfMarkup } from './markup-fields.ts';
import { isNitf, writeNitf } from './nitf.ts';
import { lettersOf, type ReadingWriter } from './reading-writer.ts';
import { readText } from './text.ts';
import { childrenOf, descendantsOf, textIn, textsIn } from './xml/find.ts';
import { collectMarkup } from './xml/markup.ts';
import type { XmlElement } from './xml/tree.ts';

/** Elements that hold running text in NITF and XHTML. */
const PROSE = ['p', 'nitf', 'html', 'body', 'article', 'section', 'div'];
/** How much of a text counts as its opening, in characters. */
const OPENING = 4000;

/** The contents that an item carries inside, and not by reference. */
export function contentsOf(item: XmlElement): XmlElement[] {
  const sets = item.name === 'contentSet' ? [item] : childrenOf(item, 'contentSet');
  return sets.flatMap((set) => childrenOf(set, 'inlineXML', 'inlineData'));
}

/** The letters with which the running text of the contents begins; empty when there is none. */
export function openingOf(contents: readonly XmlElement[]): string {
  const prose = contents.flatMap((content) => {
    if (content.name === 'inlineData') return [content];
    return holdsProse(content) ? [content, ...descendantsOf(content, 'body.content')].slice(-1) : [];
  });
  return lettersOf(prose.map((element) => textIn(element)?.slice(0, OPENING) ?? '').join(' '));
}

function holdsProse(content: XmlElement): boolean {
  return (
    childrenOf(content).some((child) => PROSE.includes(child.name)) || descendantsOf(content, 'p').length > 0
  );
}

/** Writes the text of one content of an item: NITF, XHTML, HTML written as text, or plain text. */
export function writeContent(writer: ReadingWriter, content: XmlElement | string): void {
  if (typeof content === 'string') writer.add(content, 'metadata');
  else if (content.name === 'inlineData') writeData(writer, content);
  else if (content.name !== 'inlineXML' || !holdsProse(content)) {
    writer.add(textsIn(content, ['literal']).join(' · '), 'metadata');
  } else {
    const [root] = childrenOf(content);
    if (root && isNitf(root)) writeNitf(writer, root);
    else writer.addSegments(collectMarkup(content), fieldOfMarkup);
  }
}

function writeData(writer: ReadingWriter, content: XmlElement): void {
  const data = content.children.filter((child) => typeof child === 'string').join('');
  const type = content.attributes.contenttype ?? 'text/plain';
  if (content.attributes.encoding || !type.startsWith('text/')) writer.add(data, 'metadata');
  else writer.addSegments(type.includes('html') ? readHtml(data) : readText(data), fieldOfMarkup);
}
