import { emptyMetadata } from '../metadata.ts';
import type { Format, Reading } from './format.ts';
import { fieldOfMarkup } from './markup-fields.ts';
import { nitfMetadata } from './nitf-metadata.ts';
import { ReadingWriter } from './reading-writer.ts';
import { childOf, descendantsOf, textsIn } from './xml/find.ts';
import { collectMarkup } from './xml/markup.ts';
import { rootOf } from './xml/root.ts';
import { parseXml, type XmlElement } from './xml/tree.ts';

/** NITF 3.x, with and without its namespace (IPTC, nitf-3-6). */
export const nitf: Format = {
  name: 'nitf',
  sniff: ({ text }) => (rootOf(text ?? '')?.name === 'nitf' ? 0.98 : 0),
  read: ({ text }) => [{ part: '', reading: readNitf(parseXml(text ?? '')) }],
};

/** Attributes of the head that hold words or an agency's own names for things; the rest are codes. */
const READ_ATTRIBUTES = (
  'content info holder key comment city county state-prov region country state tobject.subject.type ' +
  'tobject.subject.matter tobject.subject.detail series.name item-title name.given name.family'
).split(' ');

/**
 * Reads an `nitf` element. The source holds the head's texts and readable attributes as fields, then the text of the
 * body in its order; pictures given as letters are left out.
 */
function readNitf(root: XmlElement): Reading {
  const writer = new ReadingWriter();
  writeNitf(writer, root);
  const metadata = emptyMetadata();
  nitfMetadata(root, metadata);
  const { language } = metadata;
  return { ...writer.finish(), ...(language && { language }), metadata };
}

/** Writes the texts of an `nitf` element, for formats that carry one inside. */
export function writeNitf(writer: ReadingWriter, root: XmlElement): void {
  for (const part of root.children) {
    if (typeof part === 'string') writer.add(part, 'metadata');
    else if (part.name === 'head') writeHead(writer, part);
    else {
      writer.addSegments(collectMarkup(part), fieldOfMarkup);
      for (const media of descendantsOf(part, 'media-reference', 'img', 'media-caption')) {
        writer.add(media.attributes['alternate-text'] ?? media.attributes.alt, 'metadata');
      }
    }
  }
}

function writeHead(writer: ReadingWriter, head: XmlElement): void {
  const parts = head.children.flatMap((child) =>
    typeof child === 'object' && child.name === 'docdata' ? child.children : [child],
  );
  for (const part of parts) {
    if (typeof part === 'string') {
      writer.add(part, 'metadata');
      continue;
    }
    const field = part.name === 'ed-msg' || part.name === 'correction' ? 'editors_note' : 'metadata';
    writer.add(textsIn(part, READ_ATTRIBUTES).join(' · '), field);
  }
}

/** Whether an element is a piece of NITF: its root, or a body that came without it. */
export function isNitf(element: XmlElement): boolean {
  return element.name === 'nitf' || childOf(element, 'body.content') !== undefined;
}
