import { SaxesParser } from 'saxes';

/** An element of an XML document. Names are local: agencies send the same format with and without its namespace. */
export type XmlElement = {
  name: string;
  /** The namespace's address, empty for none. */
  namespace: string;
  /** Values by local name: `lang` for `xml:lang`. */
  attributes: Readonly<Record<string, string>>;
  /** Elements and texts in document order; texts that follow each other are one. */
  children: (XmlElement | string)[];
};

/** XML that is not well-formed, or that this reader refuses; the message is a sentence. */
export class XmlFault extends Error {
  override name = 'XmlFault';
}

const DEEPEST = 500;
const MOST_ELEMENTS = 500_000;

/**
 * Reads XML 1.0 with namespaces into a tree, in linear time and without recursion. Comments and processing
 * instructions are left out, CDATA is text. Nothing outside the text is ever loaded: a document type that only names
 * its DTD is passed over, one that declares anything is refused, and no entities are known but the five of XML
 * itself (section 4.6) and character references. A prefix that nobody declared stands for itself, since feeds forget.
 *
 * Throws `XmlFault` for markup that is not well-formed, declarations, nesting deeper than 500 elements, and more than
 * half a million elements.
 */
export function parseXml(text: string): XmlElement {
  const parser = new SaxesParser({
    xmlns: true,
    resolvePrefix: (prefix: string) => (prefix ? `undeclared:${prefix}` : ''),
  });
  const open: XmlElement[] = [];
  let root: XmlElement | null = null;
  let elements = 0;
  const addText = (data: string) => {
    const siblings = open.at(-1)?.children;
    if (!siblings || data === '') return;
    const last = siblings.length - 1;
    const before = siblings[last];
    if (typeof before === 'string') siblings[last] = before + data;
    else siblings.push(data);
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('doctype', (declared) => {
    if (declared.includes('[')) {
      throw new XmlFault('The XML brings declarations of its own (a DTD), which are not read for safety.');
    }
  });
  parser.on('opentag', (tag) => {
    if (++elements > MOST_ELEMENTS) throw new XmlFault('The XML has more than half a million elements.');
    if (open.length >= DEEPEST) throw new XmlFault(`The XML is nested deeper than ${DEEPEST} elements.`);
    const attributes: Record<string, string> = Object.create(null);
    for (const { prefix, local, value } of Object.values(tag.attributes)) {
      if (prefix !== 'xmlns' && !(prefix === '' && local === 'xmlns')) attributes[local] = value;
    }
    const element: XmlElement = { name: tag.local, namespace: tag.uri, attributes, children: [] };
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.on('error', (error) => {
    throw new XmlFault(`The XML is not well-formed at ${error.message.replace(/\.$/, '')}.`);
  });
  // White space before the declaration is forbidden, harmless, and common in what feeds send.
  parser.write(text.trimStart()).close();
  if (!root) throw new XmlFault('The XML has no element.');
  return root;
}
