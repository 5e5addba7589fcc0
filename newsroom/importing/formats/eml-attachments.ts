import type { Attachment, Email } from 'postal-mime';
import { decode } from '../decode.ts';
import type { Warning } from '../warning.ts';
import type { Copy, Format, Piece } from './format.ts';

/** Attachments that belong to the e-mail and are never copy: signatures, cards, invitations. */
const NEVER_COPY = /^(?:text\/(?:calendar|vcard|x-vcard)|application\/(?:pgp-|pkcs7-|x-pkcs7-|ics))/;
/** Attachments of one e-mail that are read; further ones are named alone. */
export const MOST_READ = 100;

/** Each attachment's name, or its place where it has none; two of one name are told apart. */
export function attachmentNames(email: Email): string[] {
  const seen = new Set<string>();
  return email.attachments.map(({ filename }, index) => {
    const place = `attachment ${index + 1}`;
    const name = filename?.trim() || place;
    const own = seen.has(name) ? `${name} (${place})` : name;
    seen.add(own);
    return own;
  });
}

/** The pieces of an e-mail's attachments: of those that some format takes, by their content. */
export async function readAttachments(
  email: Email,
  sniffFormat: (copy: Copy) => Format | null,
): Promise<Piece[]> {
  const names = attachmentNames(email);
  const pieces: Piece[] = [];
  for (const [index, attachment] of email.attachments.slice(0, MOST_READ).entries()) {
    const found = copyOf(attachment);
    const format = found && sniffFormat(found.copy);
    const name = names[index] ?? '';
    if (found && format) pieces.push(...(await readOne(name, found, format)));
  }
  return pieces;
}

type Found = { copy: Copy; warnings: Warning[] };

function copyOf({ content, mimeType }: Attachment): Found | null {
  if (NEVER_COPY.test(mimeType) || typeof content === 'string') return null;
  const bytes = new Uint8Array(content);
  const decoded = decode(bytes);
  if (!decoded.ok && decoded.reason === 'empty') return null;
  return decoded.ok
    ? { copy: { bytes, text: decoded.text }, warnings: decoded.warnings }
    : { copy: { bytes, text: null }, warnings: [] };
}

async function readOne(name: string, { copy, warnings }: Found, format: Format): Promise<Piece[]> {
  const odd = format.decodesBytes ? [] : warnings;
  try {
    const pieces = await format.read(copy);
    return pieces.map((piece): Piece => {
      const part = piece.part === '' ? name : `${name}/${piece.part}`;
      if (!('reading' in piece)) return { ...piece, part };
      return { part, reading: { ...piece.reading, warnings: [...odd, ...piece.reading.warnings] } };
    });
  } catch (error) {
    const why = error instanceof Error ? error.message : 'unknown';
    return [
      {
        part: name,
        notAStory: `The attachment “${name}” could not be read (${why}). Ask the sender for it again.`,
      },
    ];
  }
}
