import { NewsroomError } from '../errors.ts';

/** The file that proves a licence, as it is kept. */
export type EvidenceFile = {
  evidenceFile: Uint8Array<ArrayBuffer>;
  evidenceFileName: string;
  /** Media type, told from the content. */
  evidenceFileType: string;
};

const signatures: readonly { type: string; at: number; bytes: string }[] = [
  { type: 'application/pdf', at: 0, bytes: '%PDF-' },
  { type: 'image/png', at: 0, bytes: '\x89PNG\r\n\x1a\n' },
  { type: 'image/jpeg', at: 0, bytes: '\xff\xd8\xff' },
  { type: 'image/gif', at: 0, bytes: 'GIF8' },
  { type: 'image/webp', at: 8, bytes: 'WEBP' },
  { type: 'image/tiff', at: 0, bytes: 'II*\0' },
  { type: 'image/tiff', at: 0, bytes: 'MM\0*' },
  { type: 'image/heic', at: 4, bytes: 'ftyphei' },
  { type: 'image/heic', at: 4, bytes: 'ftypmif1' },
  { type: 'image/avif', at: 4, bytes: 'ftypavif' },
];

/**
 * A contract as it is kept: a PDF, a picture, a mail or plain text, by what is in it and not by its name.
 * @throws NewsroomError `invalid` for anything else
 */
export async function readEvidence(file: File): Promise<EvidenceFile> {
  const bytes = await file.bytes();
  const type = typeOf(bytes);
  if (type === null) {
    const problem =
      'Neither a PDF nor a picture, a mail or a text. Save the contract as a PDF, then choose it again.';
    throw new NewsroomError('invalid', problem, { fields: { evidenceFile: [problem] } });
  }
  return { evidenceFile: bytes, evidenceFileName: fileName(file.name), evidenceFileType: type };
}

function typeOf(bytes: Uint8Array): string | null {
  const head = String.fromCharCode(...bytes.subarray(0, 32));
  const known = signatures.find((signature) => head.startsWith(signature.bytes, signature.at));
  if (known) return known.type;
  if (!isText(bytes)) return null;
  return isMail(bytes) ? 'message/rfc822' : 'text/plain';
}

/** Text in any encoding has no control characters but white space; UTF-16 says by its first bytes that it has NUL. */
function isText(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true;
  return !bytes.some((byte) => byte < 0x20 && !(byte >= 0x08 && byte <= 0x0d) && byte !== 0x1b);
}

const mailHeader =
  /^(?:received|return-path|delivered-to|message-id|mime-version|from|to|subject|date|content-type|x-[\w-]{1,60}):/i;

/** A mail begins with header lines (RFC 5322 §2.2), at least three of them well known. */
function isMail(bytes: Uint8Array): boolean {
  const lines = new TextDecoder('latin1').decode(bytes.subarray(0, 16_384)).split(/\r?\n/);
  const end = lines.indexOf('');
  const head = lines.slice(0, end === -1 ? undefined : end);
  return head.filter((line) => mailHeader.test(line)).length >= 3;
}

/** Without a path, and without what no file system or database takes. */
function fileName(name: string): string {
  const last = name.toWellFormed().split(/[/\\]/).at(-1) ?? '';
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
  const clean = last.replace(/[\0-\x1f\x7f]/g, '').trim();
  return [...clean].slice(-120).join('') || 'evidence';
}
