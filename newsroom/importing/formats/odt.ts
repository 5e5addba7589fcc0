import { emptyMetadata } from '../metadata.ts';
import { DocumentWriter } from './document-writer.ts';
import { type FieldLine, withFieldLines } from './field-lines.ts';
import type { Copy, Format, Piece } from './format.ts';
import { numberedLists, stylesOf } from './odt-styles.ts';
import { writeOdtText } from './odt-text.ts';
import { corePropertiesOf } from './office-properties.ts';
import { childOf, descendantsOf, textIn } from './xml/find.ts';
import { parseXml, type XmlElement } from './xml/tree.ts';
import { isZip, openZip, type Zip } from './zip/read-zip.ts';

/** OpenDocument texts, of LibreOffice and others (OpenDocument 1.3, ISO/IEC 26300). */
export const odt: Format = {
  name: 'odt',
  sniff: ({ bytes }) =>
    isZip(bytes) && Buffer.from(bytes.subarray(0, 400)).includes('application/vnd.oasis.opendocument.text')
      ? 0.98
      : 0,
  read: (copy) => [readOdt(copy)],
};

/**
 * Reads an OpenDocument text: the running text, notes and text frames with it; then headers and footers (set aside),
 * comments (notes to editors), descriptions of pictures and the properties (metadata). Not in the source: deleted
 * text of tracked changes. Throws `ZipFault` and `XmlFault` for archives and parts that are damaged or hostile.
 */
function readOdt(copy: Copy): Piece {
  const zip = openZip(copy.bytes);
  if (descendantsOf(partOf(zip, 'META-INF/manifest.xml') ?? undefined, 'encryption-data').length > 0) {
    return {
      part: '',
      notAStory: 'This document is locked with a password. Ask for it without one, or paste its text.',
    };
  }
  const content = partOf(zip, 'content.xml');
  const text = childOf(childOf(content ?? undefined, 'body'), 'text');
  if (!text) throw new Error('its text is missing');
  const shared = partOf(zip, 'styles.xml');
  const writer = new DocumentWriter();
  const styles = {
    styleOf: stylesOf(shared, content),
    numbered: numberedLists(shared, content),
  };
  const around = writeOdtText(text, styles, writer);
  const properties = corePropertiesOf(childOf(partOf(zip, 'meta.xml') ?? undefined, 'meta') ?? null);
  const { language } = properties.metadata;
  const objects = descendantsOf(text, 'object', 'object-ole').length;
  return {
    part: '',
    reading: {
      ...withFieldLines(properties.lines, writer.finish(), [
        ...linesOf(framesOf(shared), 'furniture'),
        ...linesOf(around.comments, 'editors_note'),
        ...linesOf(around.descriptions, 'metadata'),
      ]),
      ...(language && { language }),
      metadata: {
        ...emptyMetadata(),
        ...properties.metadata,
        pictures: around.descriptions.filter(Boolean).map((alternative) => ({ alternative })),
      },
      warnings: objects > 0 ? [{ code: 'unread_parts', count: objects }] : [],
    },
  };
}

/** The headers and footers of the pages. */
function framesOf(styles: XmlElement | null): string[] {
  const frames = descendantsOf(
    styles ?? undefined,
    'header',
    'header-left',
    'header-first',
    'footer',
    'footer-left',
    'footer-first',
  );
  return frames.flatMap((frame) =>
    descendantsOf(frame, 'p', 'h').map((paragraph) => textIn(paragraph) ?? ''),
  );
}

function linesOf(texts: readonly string[], field: FieldLine['field']): FieldLine[] {
  return texts.map((text) => ({ field, text }));
}

function partOf(zip: Zip, name: string): XmlElement | null {
  const bytes = zip.read(name);
  return bytes && parseXml(new TextDecoder().decode(bytes));
}
