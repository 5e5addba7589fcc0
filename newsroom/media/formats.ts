export type PictureFormat = 'jpeg' | 'png' | 'webp' | 'avif';

const latin = (bytes: Uint8Array, from: number, to: number) =>
  String.fromCharCode(...bytes.subarray(from, to));

/** The brands of an ISO base media file (ISO/IEC 14496-12 §4.3): the major one, then the compatible ones. */
function brands(bytes: Uint8Array): string[] {
  if (latin(bytes, 4, 8) !== 'ftyp') return [];
  const size = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(0);
  const end = Math.min(size, bytes.byteLength, 128);
  const found = [latin(bytes, 8, 12)];
  for (let at = 16; at + 4 <= end; at += 4) found.push(latin(bytes, at, at + 4));
  return found;
}

/** What a picture is by its first bytes; null for anything that is not taken. */
export function formatOf(bytes: Uint8Array): PictureFormat | null {
  if (latin(bytes, 0, 3) === '\xff\xd8\xff') return 'jpeg';
  if (latin(bytes, 0, 8) === '\x89PNG\r\n\x1a\n') return 'png';
  if (latin(bytes, 0, 4) === 'RIFF' && latin(bytes, 8, 12) === 'WEBP') return 'webp';
  return brands(bytes).some((brand) => brand === 'avif' || brand === 'avis') ? 'avif' : null;
}

/** Whether an AVIF file is a sequence (AV1 Image File Format §3). */
export const isAvifSequence = (bytes: Uint8Array): boolean => brands(bytes)[0] === 'avis';

const others: readonly { name: string; is: (bytes: Uint8Array) => boolean }[] = [
  { name: 'a GIF', is: (bytes) => latin(bytes, 0, 4) === 'GIF8' },
  { name: 'a TIFF', is: (bytes) => ['II*\0', 'MM\0*'].includes(latin(bytes, 0, 4)) },
  { name: 'a PDF', is: (bytes) => latin(bytes, 0, 5) === '%PDF-' },
  { name: 'a HEIC', is: (bytes) => brands(bytes).some((brand) => /^(?:hei|hev|mif1|msf1)/.test(brand)) },
  { name: 'an SVG', is: (bytes) => /^\s*(?:<\?xml|<!--|<svg)/i.test(latin(bytes, 0, 200)) },
];

/** What a file that is not taken seems to be, for whoever gave it. */
export const nameOfOther = (bytes: Uint8Array): string | null =>
  others.find(({ is }) => is(bytes))?.name ?? null;
