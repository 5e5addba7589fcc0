import { zipSync } from 'fflate';
import mammoth from 'mammoth';
import type { Warning } from '../warning.ts';
import { DocumentWriter } from './document-writer.ts';
import { withListNumbers, withoutListMarks } from './docx-lists.ts';
import { paragraphsOf } from './docx-parts.ts';
import type { Segment } from './format.ts';
import { readHtml } from './html.ts';
import { keepOneMainHeading } from './main-heading.ts';
import type { XmlElement } from './xml/tree.ts';

type Body = { source: string; segments: Segment[]; pictures: { alternative: string }[]; warnings: Warning[] };

/** A part of a Word document, unpacked and checked. */
export type BodyPart = { name: string; bytes: Uint8Array; xml: XmlElement };

/** Mammoth takes a second for a million bytes, and from here on much longer: a book has less. */
const LONGEST = 3_000_000;
/**
 * Bytes that a document may have more than so many times its packed size. Words pack to a tenth: what packs to a
 * hundredth would take a minute for each megabyte that came in.
 */
const ALLOWANCE = 400_000;
const USUAL_RATIO = 10;
const TEXTS = /(?:^|\/)(?:document|footnotes|endnotes)\d{0,4}\.xml$/;

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
 * The body of a Word document and its notes, from its checked parts. One of more than three million bytes, or of many
 * times more than the `packedSize` in bytes that came in, is read without its structure, with a warning.
 */
export async function readBody(parts: readonly BodyPart[], packedSize: number): Promise<Body> {
  const size = parts.reduce((sum, { bytes }) => sum + bytes.length, 0);
  if (size > Math.min(LONGEST, ALLOWANCE + USUAL_RATIO * packedSize)) return plainBody(parts);
  const files = Object.fromEntries(parts.map(({ name, bytes }) => [name, bytes]));
  const pictures: Body['pictures'] = [];
  const { value, messages } = await mammoth.convertToHtml(
    { buffer: Buffer.from(zipSync(files, { level: 0 })) },
    {
      styleMap: STYLES,
      includeEmbeddedStyleMap: false,
      externalFileAccess: false,
      transformDocument: (document) => withListNumbers(document, parts),
      convertImage: mammoth.images.imgElement(async (image) => {
        const { altText } = image as { altText?: string };
        if (altText?.trim()) pictures.push({ alternative: altText.trim() });
        return { src: '' };
      }),
    },
  );
  const { source, segments, warnings } = readHtml(
    `<article>${withoutListMarks(value).replace(BACK_LINK, '')}</article>`,
  );
  keepOneMainHeading(segments);
  const unread = messages.filter(({ message }) => message.includes('unrecognised element')).length;
  return {
    source,
    segments,
    pictures,
    warnings: unread > 0 ? [...warnings, { code: 'unread_parts', count: unread }] : warnings,
  };
}

function plainBody(parts: readonly BodyPart[]): Body {
  const writer = new DocumentWriter();
  for (const { name, xml } of parts) {
    if (!TEXTS.test(name)) continue;
    for (const paragraph of paragraphsOf(xml)) {
      writer.open('p');
      writer.text(paragraph);
      writer.close();
    }
  }
  return { ...writer.finish(), pictures: [], warnings: [{ code: 'flattened_html' }] };
}
