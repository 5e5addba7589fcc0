import { emptyMetadata } from '../metadata.ts';
import { DocumentWriter } from './document-writer.ts';
import { type FieldLine, withFieldLines } from './field-lines.ts';
import type { Format, Reading } from './format.ts';
import type { Flow, Paragraph, RtfDocument, Run } from './rtf-document.ts';
import { readRtfDocument } from './rtf-reader.ts';

/** Rich text (Microsoft RTF 1.9). */
export const rtf: Format = {
  name: 'rtf',
  decodesBytes: true,
  sniff: ({ bytes }) =>
    /^\s{0,20}\{\\rtf/.test(Buffer.from(bytes.subarray(0, 40)).toString('latin1')) ? 1 : 0,
  read: ({ bytes }) => [{ part: '', reading: readRtf(bytes) }],
};

/**
 * Reads rich text: the body, its notes and text boxes after it, then headers, footers and hidden text (set aside),
 * comments (notes to editors) and the properties (metadata). Not in the source: deleted text of tracked changes,
 * field codes, the bullets and numbers of lists, and pictures.
 */
function readRtf(bytes: Uint8Array): Reading {
  const document = readRtfDocument(bytes);
  const writer = new DocumentWriter();
  for (const flow of ['body', 'notes'] as const) {
    for (const paragraph of document.flows[flow]) writeParagraph(writer, paragraph);
  }
  const text = withFieldLines([], writer.finish(), [
    ...lines(document, 'around', 'furniture'),
    ...lines(document, 'comments', 'editors_note'),
    ...lines(document, 'property', 'metadata'),
  ]);
  return { ...text, metadata: emptyMetadata(), warnings: [] };
}

function writeParagraph(writer: DocumentWriter, { runs, level, list }: Paragraph): void {
  if (list) writer.open(list.tag, { number: list.number });
  writer.open(list ? 'li' : level > 0 ? `h${level}` : 'p');
  for (const run of runs) writeRun(writer, run);
  writer.close();
  if (list) writer.close();
}

function writeRun(writer: DocumentWriter, { text, bold, italic, href }: Run): void {
  const tags = [bold && 'strong', italic && 'em', href && 'a'].filter(
    (tag) => typeof tag === 'string' && tag,
  );
  for (const tag of tags) writer.open(String(tag), { href });
  for (const [index, line] of text.split('\n').entries()) {
    if (index > 0) writer.lineBreak();
    writer.text(line);
  }
  for (const _ of tags) writer.close();
}

function lines(document: RtfDocument, flow: Flow, field: FieldLine['field']): FieldLine[] {
  return document.flows[flow].map(({ runs }) => ({ field, text: runs.map(({ text }) => text).join('') }));
}
