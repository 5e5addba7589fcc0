import { expect } from 'vitest';
import type { XmlElement } from '#newsroom/importing/formats/xml/tree.ts';
import { checkLedger } from '#newsroom/importing/ledger.ts';
import { metadataSchema } from '#newsroom/importing/metadata.ts';
import { type ReadPiece, readCopy } from '#newsroom/importing/read-copy.ts';

export const bytesOf = (text: string) => new TextEncoder().encode(text);

export async function piecesOf(copy: string) {
  const read = await readCopy({ bytes: bytesOf(copy) });
  if (!read.ok) throw new Error(read.message);
  for (const piece of read.pieces) {
    if (!piece.ok) continue;
    expect(checkLedger(piece.source, piece.spans)).toBeNull();
    expect(() => metadataSchema.parse(piece.metadata)).not.toThrow();
  }
  return read.pieces;
}

export async function storiesOf(copy: string): Promise<ReadPiece[]> {
  return (await piecesOf(copy)).filter((piece): piece is ReadPiece => piece.ok);
}

export const textsOf = (piece: ReadPiece | undefined) => piece?.story.blocks.map(({ text }) => text);

const bare = (text: string) => text.replace(/\s+/g, '');
/** The text of HTML, told without the reader: no tag in the fixtures holds a `>`. */
const shown = (text: string) =>
  text
    .replace(/<[^>]*>/g, '')
    .replace(/&#8230;/g, '…')
    .replace(/&amp;/g, '&');

/** Every text node of an element, told without the reader. */
export function xmlTexts(element: XmlElement, skip: readonly string[] = []): string[] {
  return element.children.flatMap((child) => {
    if (typeof child === 'string') return [child];
    return skip.includes(child.name) ? [] : xmlTexts(child, skip);
  });
}

/** Every string of a JSON value. */
export function jsonTexts(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(jsonTexts) : [];
}

export function expectAllIn(piece: ReadPiece | undefined, texts: readonly string[]): void {
  const source = bare(piece?.source ?? '');
  expect(texts.length).toBeGreaterThan(4);
  for (const text of texts) expect(source).toContain(bare(shown(text)));
}
