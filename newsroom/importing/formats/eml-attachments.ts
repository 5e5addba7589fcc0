import type { Attachment, Email } from 'postal-mime';
import { decode } from '../decode.ts';
import type { Copy, Format, Piece } from './format.ts';

/** Attachments that belong to the e-mail and are never copy: signatures, cards, invitations. */
const NEVER_COPY = /^(?:text\/(?:calendar|vcard|x-vcard)|application\/(?:pgp-|pkcs7-|x-pkcs7-|ics))/;
const MOST_READ = 100;

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
    const copy = copyOf(attachment);
    const format = copy && sniffFormat(copy);
    const name = names[index] ?? '';
    if (copy && format) pieces.push(...(await readOne(name, copy, format)));
  }
  return pieces;
}

function copyOf({ content, mimeType }: Attachment): Copy | null {
  if (NEVER_COPY.test(mimeType) || typeof content === 'string') return null;
  const bytes = new Uint8Array(content);
  const decoded = decode(bytes);
  if (!decoded.ok && decoded.reason === 'empty') return null;
  return { bytes, text: decoded.ok ? decoded.text : null };
}

async function readOne(name: string, copy: Copy, format: Format): Promise<Piece[]> {
  try {
    const pieces = await format.read(copy);
    return pieces.map((piece) => ({ ...piece, part: piece.part === '' ? name : `${name}/${piece.part}` }));
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
