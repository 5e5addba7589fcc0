import { emptyMetadata } from '../metadata.ts';
import { type BodyPart, readBody } from './docx-body.ts';
import { commentsOf, paragraphsOf } from './docx-parts.ts';
import { type FieldLine, withFieldLines } from './field-lines.ts';
import type { Copy, Format, Reading } from './format.ts';
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

/**
 * Reads a Word document: the body with its notes by mammoth, as a page; then headers and footers (set aside), the
 * comments (notes to editors), and the properties (metadata). Not in the source: deleted text of tracked changes,
 * field codes, and drawings without text; equations and charts are told by a warning.
 *
 * Throws `ZipFault` and `XmlFault` for archives and parts that are damaged or hostile.
 */
async function readDocx(copy: Copy): Promise<Reading> {
  const zip = openZip(copy.bytes);
  const body = await readBody(checkedParts(zip), copy.bytes.length);
  const properties = corePropertiesOf(partOf(zip, 'docProps/core.xml'));
  const text = withFieldLines(properties.lines, body, [
    ...linesOf(zip, AROUND, 'furniture', paragraphsOf),
    ...linesOf(zip, COMMENTS, 'editors_note', commentsOf),
    ...body.pictures.map(({ alternative }): FieldLine => ({ field: 'metadata', text: alternative })),
  ]);
  const { language } = properties.metadata;
  return {
    ...text,
    ...(language && { language }),
    metadata: { ...emptyMetadata(), ...properties.metadata, pictures: body.pictures },
    warnings: body.warnings,
  };
}

/** The parts to read, unpacked and checked: mammoth is given nothing else. */
function checkedParts(zip: Zip): BodyPart[] {
  const parts: BodyPart[] = [];
  for (const name of zip.names) {
    if (!READ_PARTS.test(name)) continue;
    const bytes = zip.read(name) ?? new Uint8Array();
    // Refuses declared entities, depth and size, which mammoth's own parser does not.
    parts.push({ name, bytes, xml: parseXml(new TextDecoder().decode(bytes)) });
  }
  return parts;
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
