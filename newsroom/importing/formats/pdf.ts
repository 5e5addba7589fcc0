import { getDocumentProxy } from 'unpdf';
import { emptyMetadata, type Metadata } from '../metadata.ts';
import { type FieldLine, withFieldLines } from './field-lines.ts';
import type { Format, Piece, Reading } from './format.ts';
import { instantOf } from './instant.ts';
import { layOut } from './pdf-layout.ts';
import { outliveLeftBehind } from './pdf-left-behind.ts';
import { type PdfItem, type PdfLine, pdfLines } from './pdf-lines.ts';

/** The text of PDF documents (ISO 32000). */
export const pdf: Format = {
  name: 'pdf',
  sniff: ({ bytes }) =>
    Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-') ? (startsSo(bytes) ? 1 : 0.5) : 0,
  read: async ({ bytes }) => [await readPdf(bytes)],
};

const MOST_PAGES = 200;
const LONGEST_MS = 20_000;
const NO_WORDS: Piece = {
  part: '',
  notAStory:
    'This PDF has no text, only pictures of it, as scanned pages do. Run text recognition over it, or type its text.',
};

type Document = Awaited<ReturnType<typeof getDocumentProxy>>;

function startsSo(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 5)).toString('latin1') === '%PDF-';
}

/**
 * Reads the text of a PDF: lines joined into paragraphs by where they stand, running heads and page numbers as parts
 * of their own (set aside), and the properties (metadata). Not in the source: form fields, annotations, and pages
 * after the first two hundred or twenty seconds, which a warning counts. Throws pdf.js's errors for damaged files.
 */
async function readPdf(bytes: Uint8Array): Promise<Piece> {
  outliveLeftBehind();
  let document: Document;
  try {
    // pdf.js takes the buffer away from its owner, so it gets one of its own.
    document = await getDocumentProxy(bytes.slice(), {
      verbosity: 0,
      maxImageSize: 0,
    });
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'PasswordException') throw error;
    return {
      part: '',
      notAStory: 'This PDF is locked with a password. Ask for it without one, or paste its text.',
    };
  }
  try {
    const pages = await pagesOf(document);
    if (pages.every((lines) => lines.length === 0)) return NO_WORDS;
    return { part: '', reading: await readingOf(document, pages) };
  } finally {
    await document.loadingTask.destroy();
  }
}

async function pagesOf(document: Document): Promise<PdfLine[][]> {
  const pages: PdfLine[][] = [];
  const until = performance.now() + LONGEST_MS;
  const last = Math.min(document.numPages, MOST_PAGES);
  for (let number = 1; number <= last && performance.now() < until; number++) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    pages.push(pdfLines(items.filter((item): item is PdfItem & typeof item => 'str' in item)));
    page.cleanup();
  }
  return pages;
}

async function readingOf(document: Document, pages: PdfLine[][]): Promise<Reading> {
  const { info } = await document.getMetadata();
  const stated = new Map(
    Object.entries(info).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
  const lines = ['Title', 'Author', 'Subject', 'Keywords'].flatMap((name): FieldLine[] => {
    const text = stated.get(name)?.trim();
    return text ? [{ field: 'metadata', text }] : [];
  });
  const unread = document.numPages - pages.length;
  return {
    ...withFieldLines([], layOut(pages), lines),
    ...(stated.get('Language') && { language: stated.get('Language') ?? '' }),
    metadata: metadataOf(stated),
    warnings: unread > 0 ? [{ code: 'unread_pages', count: unread }] : [],
  };
}

function metadataOf(stated: ReadonlyMap<string, string>): Metadata {
  const byline = stated.get('Author')?.trim();
  const language = stated.get('Language')?.trim();
  const createdAt = instantOf(isoOf(stated.get('CreationDate')));
  const updatedAt = instantOf(isoOf(stated.get('ModDate')));
  return {
    ...emptyMetadata(),
    ...(byline && { byline }),
    ...(language && { language }),
    ...(createdAt && { createdAt }),
    ...(updatedAt && { updatedAt }),
  };
}

/** A PDF's "D:20260504103000+03'00'" as ISO 8601 (ISO 32000, 7.9.4). */
function isoOf(date: string | undefined): string | undefined {
  const found = /^D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)?(?:(Z)|([+-]\d\d)'?(\d\d))/.exec(date ?? '');
  if (!found) return undefined;
  const [, year, month, day, hour, minute, second = '00', utc, hours, minutes] = found;
  return `${year}-${month}-${day}T${hour}:${minute}:${second}${utc ?? `${hours}:${minutes}`}`;
}
