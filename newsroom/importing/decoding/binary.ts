/** First bytes (in hex) of files that are not text, and what they are. */
const MAGIC: [hex: string, offset: number, what: string, todo: string][] = [
  ['25504446', 0, 'a PDF document', 'Copy its text and paste it'],
  [
    '504b0304',
    0,
    'a ZIP archive, or an office document without a text',
    'Unpack it, and import the texts in it',
  ],
  ['d0cf11e0', 0, 'an old office document, or one with a password', 'Open it, and save it as DOCX or ODT'],
  ['7b5c727466', 0, 'a rich text (RTF) document', 'Save it as plain text or HTML'],
  ['89504e47', 0, 'a PNG picture', 'Import the text that goes with it'],
  ['ffd8ff', 0, 'a JPEG picture', 'Import the text that goes with it'],
  ['47494638', 0, 'a GIF picture', 'Import the text that goes with it'],
  ['52494646', 0, 'a picture, sound or film', 'Import the text that goes with it'],
  ['49492a00', 0, 'a TIFF picture', 'Import the text that goes with it'],
  ['4d4d002a', 0, 'a TIFF picture', 'Import the text that goes with it'],
  ['494433', 0, 'a sound recording', 'Import the text that goes with it'],
  ['4f676753', 0, 'a sound or film', 'Import the text that goes with it'],
  ['66747970', 4, 'a film or picture', 'Import the text that goes with it'],
  ['1f8b08', 0, 'a compressed file', 'Unpack it first'],
  ['377abcaf', 0, 'a compressed file', 'Unpack it first'],
  ['52617221', 0, 'a compressed file', 'Unpack it first'],
  ['7f454c46', 0, 'a program', 'Choose the file with the text'],
  ['0000feff', 0, 'text in UTF-32', 'Save it as UTF-8'],
  ['fffe0000', 0, 'text in UTF-32', 'Save it as UTF-8'],
];

function startsWithHex(bytes: Uint8Array, hex: string, offset: number): boolean {
  for (let at = 0; at < hex.length / 2; at++) {
    if (bytes[offset + at] !== Number.parseInt(hex.slice(at * 2, at * 2 + 2), 16)) return false;
  }
  return true;
}

/** The sentence that refuses bytes whose beginning says that they are a picture, an archive … ; null for the rest. */
export function binaryKind(bytes: Uint8Array): string | null {
  const known = MAGIC.find(([hex, offset]) => startsWithHex(bytes, hex, offset));
  if (known) return `This is ${known[2]}, not text. ${known[3]}.`;
  if (looksLikeUtf16(bytes) || !isControlRich(bytes)) return null;
  return 'This is not text: it has too many control characters. Choose the file with the text, or paste it.';
}

/** More than one control byte in ten (white space, escape and backspace apart) is no text; nor 2 % NUL. */
function isControlRich(bytes: Uint8Array): boolean {
  let controls = 0;
  let nuls = 0;
  for (const byte of bytes) {
    if (byte === 0) nuls++;
    if (byte < 0x20 && !(byte >= 0x08 && byte <= 0x0d) && byte !== 0x1b) controls++;
  }
  return controls > bytes.length / 10 || (nuls > 3 && nuls > bytes.length / 50);
}

/** High bytes that UTF-16 text has in Latin, Greek, Cyrillic, Hebrew and Arabic scripts and their signs. */
const HIGH_BYTES = new Set([
  0, 1, 2, 3, 4, 5, 6, 7, 0x20, 0x21, 0x25, 0xfb, 0xfe, 0xd8, 0xdc, 0xd9, 0xdd, 0xff,
]);

/**
 * Whether the bytes are UTF-16 text: by a byte order mark, or because nearly every second byte, and not nearly
 * every first one (or the other way round), is the high byte of a letter that news is written with.
 */
export function looksLikeUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const pairs = Math.min(bytes.length, 65_536) >> 1;
  if (pairs < 2) return null;
  let even = 0;
  let odd = 0;
  let zeros = 0;
  for (let at = 0; at < pairs; at++) {
    const first = bytes[at * 2] as number;
    const second = bytes[at * 2 + 1] as number;
    if (HIGH_BYTES.has(first)) even++;
    if (HIGH_BYTES.has(second)) odd++;
    if ((first === 0) !== (second === 0)) zeros++;
  }
  // Spaces and line breaks have a zero high byte in every script.
  if (zeros < pairs / 20) return null;
  if (odd > pairs * 0.95 && even < pairs * 0.6) return 'utf-16le';
  if (even > pairs * 0.95 && odd < pairs * 0.6) return 'utf-16be';
  return null;
}
