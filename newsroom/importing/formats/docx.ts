import { zipSync } from 'fflate';
import mammoth from 'mammoth';
import { emptyMetadata } from '../metadata.ts';
import type { Warning } from '../warning.ts';
import { commentsOf, paragraphsOf } from './docx-parts.ts';
import { type FieldLine, withFieldLines } from './field-lines.ts';
import type { Copy, Format, Reading } from './format.ts';
import { readHtml } from './html.ts';
import { keepOneMainHeading } from './main-heading.ts';
import { corePropertiesOf } from './office-properties.ts';
import { parseXml, type XmlElement } from './xml/tree.ts';
import { isZip, openZip, type Zip } from './zip/read-zip.ts';

/** Word documents (ECMA-376, WordprocessingML). */
export const docx: Format = {
  name: 'docx',
  sniff: ({ bytes }) => (isZip(bytes) && Buffer.from(bytes).includes('word/document') ? 0.97 : 0),
  read: async (copy) => [{ part: '', reading: await readDocx(copy) }],
};

/** The parts that hold text, or say how it is laid out; pictures, fonts and macros are never unpacked. */
const READ_PARTS =
  /^\[Content_Types\]\.xml$|^[^.]{0,200}\.rels$|(?:^|\/)_rels\/[^/]{1,200}\.rels$|(?:^|\/)(?:document|styles|numbering|footnotes|endnotes)\d{0,4}\.xml$/;
const AROUND = /(?:^|\/)(?:header|footer)\d{0,4}\.xml$/;
const COMMENTS = /(?:^|\/)comments\d{0,4}\.xml$/;

/** Word's names of its own styles, which are the same in every language. */
const STYLES = [
  "p[style-name='Title'] => h1.title:fresh",
  "p[style-name='Subtitle'] => p.standfirst:fresh",
  "p[style-name='caption'] => p.caption:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
];
const BACK_LINK = / ?<a href="#(?:foot|end)note-ref-[^"]{0,40}">↑<\/a>/g;

/**
 * Reads a Word document: the body with its notes by mammoth, as a page; then headers and footers (set aside), the
 * comments (notes to editors), and the properties (metadata). Not in the source: deleted text of tracked changes,
 * field codes, and drawings without text; equations and charts are told by a warning.
 *
 * Throws `ZipFault` and `XmlFault` for archives and parts that are damaged or hostile.
 */
async function readDocx(copy: Copy): Promise<Reading> {
  const zip = openZip(copy.bytes);
  const pictures: { alternative: string }[] = [];
  const { value, messages } = await mammoth.convertToHtml(
    { buffer: Buffer.from(checkedParts(zip)) },
    {
      styleMap: STYLES,
      includeEmbeddedStyleMap: false,
      externalFileAccess: false,
      convertImage: mammoth.images.imgElement(async (image) => {
        const { altText } = image as { altText?: string };
        if (altText?.trim()) pictures.push({ alternative: altText.trim() });
        return { src: '' };
      }),
    },
  );
  const body = readHtml(`<article>${value.replace(BACK_LINK, '')}</article>`);
  keepOneMainHeading(body.segments);
  const properties = corePropertiesOf(partOf(zip, 'docProps/core.xml'));
  const text = withFieldLines(properties.lines, body, [
    ...linesOf(zip, AROUND, 'furniture', paragraphsOf),
    ...linesOf(zip, COMMENTS, 'editors_note', commentsOf),
    ...pictures.map(({ alternative }): FieldLine => ({ field: 'metadata', text: alternative })),
  ]);
  const unread = messages.filter(({ message }) => message.includes('unrecognised element')).length;
  const warnings: Warning[] = unread > 0 ? [{ code: 'unread_parts', count: unread }] : [];
  const { language } = properties.metadata;
  return {
    ...text,
    ...(language && { language }),
    metadata: { ...emptyMetadata(), ...properties.metadata, pictures },
    warnings: [...body.warnings, ...warnings],
  };
}

/** The parts to read, packed anew: what mammoth unpacks has been checked, and is nothing else. */
function checkedParts(zip: Zip): Uint8Array {
  const parts: Record<string, Uint8Array> = {};
  for (const name of zip.names) {
    if (!READ_PARTS.test(name)) continue;
    const bytes = zip.read(name) ?? new Uint8Array();
    // Refuses declared entities, depth and size, which mammoth's own parser does not.
    parseXml(new TextDecoder().decode(bytes));
    parts[name] = bytes;
  }
  return zipSync(parts, { level: 0 });
}

function partOf(zip: Zip, name: string): XmlElement | null {
  const bytes = zip.read(name);
  return bytes && parseXml(new TextDecoder().decode(bytes));
}

function linesOf(
  zip: Zip,
  names: RegExp,
  field: FieldLine['field'],
  textsOf: (part: XmlElement) => string[],
): FieldLine[] {
  return zip.names
    .filter((name) => names.test(name))
    .flatMap((name) => {
      const part = partOf(zip, name);
      return part ? textsOf(part) : [];
    })
    .map((text) => ({ field, text }));
}
