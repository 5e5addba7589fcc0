import exifr from 'exifr';

/** What a picture's file says of itself, as one line each. Empty where it says nothing. */
export type FoundWords = { caption: string; credit: string; copyright: string; alt: string };

/** The blocks of metadata in a file, whatever its format. */
export type Blocks = {
  exif?: Uint8Array | undefined;
  iptc?: Uint8Array | undefined;
  xmp?: Uint8Array | undefined;
};

type Record_ = Record<string, unknown> | undefined;
type Parsed = Record<'ifd0' | 'iptc' | 'dc' | 'photoshop' | 'Iptc4xmpCore', Record_>;

const nothing: FoundWords = { caption: '', credit: '', copyright: '', alt: '' };

/**
 * Caption, credit, copyright and description for the blind from a file's metadata: XMP before IPTC-IIM before Exif, as
 * the later programs of a picture's way write XMP, and only there letters are sure (IPTC Photo Metadata Standard 2025,
 * §7). Places and everything else are not read. Never throws: damaged metadata says nothing.
 */
export async function wordsOf(blocks: Blocks): Promise<FoundWords> {
  const parsed = await parse(blocks);
  if (!parsed) return nothing;
  const { ifd0, iptc } = parsed;
  const [dc, photoshop, core] = [parsed.dc, parsed.photoshop, parsed.Iptc4xmpCore].map(unescaped);
  const maker = first(dc?.creator, mended(iptc?.Byline), ifd0?.Artist);
  const giver = first(photoshop?.Credit, mended(iptc?.Credit));
  return {
    caption: first(dc?.description, mended(iptc?.Caption), ifd0?.ImageDescription),
    credit: giver.toLowerCase().includes(maker.toLowerCase())
      ? giver
      : [maker, giver].filter(Boolean).join(' / '),
    copyright: first(dc?.rights, mended(iptc?.CopyrightNotice), ifd0?.Copyright),
    alt: first(core?.AltTextAccessibility),
  };
}

async function parse(blocks: Blocks): Promise<Parsed | null> {
  const options = {
    ...{ tiff: true, iptc: true, xmp: true, mergeOutput: false },
    ...{ exif: false, gps: false, interop: false, ifd1: false, icc: false, jfif: false, makerNote: false },
  };
  try {
    return (await exifr.parse(envelope(blocks), options)) as Parsed | null;
  } catch {
    return null;
  }
}

const ascii = (text: string) => Buffer.from(text, 'latin1');

/** The blocks in the frame of a JPEG without a picture: exifr reads WebP and some AVIF not at all, but these. */
function envelope({ exif, iptc, xmp }: Blocks): Buffer {
  const parts = [ascii('\xff\xd8')];
  const add = (marker: number, mark: string, block: Uint8Array | undefined) => {
    if (!block) return;
    const bare = ascii(mark).equals(block.subarray(0, mark.length)) ? block.subarray(mark.length) : block;
    const length = mark.length + bare.byteLength + 2;
    // A segment has no room for more (ITU-T T.81 §B.1.1.4); what is longer is no caption.
    if (length > 0xffff) return;
    parts.push(Buffer.from([0xff, marker, length >> 8, length & 0xff]), ascii(mark), Buffer.from(bare));
  };
  add(0xe1, 'Exif\0\0', exif);
  add(0xe1, 'http://ns.adobe.com/xap/1.0/\0', xmp);
  add(0xed, 'Photoshop 3.0\0', iptc);
  return Buffer.concat([...parts, ascii('\xff\xda\x00\x02\xff\xd9')]);
}

/** The first of several values that says something. */
function first(...values: unknown[]): string {
  for (const value of values) {
    const line = lineOf(value);
    if (line !== '') return line;
  }
  return '';
}

/** A value of XMP may be a text, several, or one for each language, of which the default is meant. */
function lineOf(value: unknown): string {
  if (Array.isArray(value)) {
    const inLanguages = value.filter((each) => typeof each === 'object');
    if (inLanguages.length > 0) return lineOf(inLanguages.find(isDefault) ?? inLanguages[0]);
    return value.map(lineOf).filter(Boolean).join(', ');
  }
  if (typeof value === 'object' && value !== null && 'value' in value) return lineOf(value.value);
  if (typeof value !== 'string' && typeof value !== 'number') return '';
  const clean = String(value)
    .toWellFormed()
    .replace(/\p{Cc}+/gu, ' ');
  return clean.trim().slice(0, 2000);
}

const isDefault = (each: unknown) => (each as { lang?: string } | null)?.lang === 'x-default';

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Values of XMP are read as they are written in XML 1.0 (§4.6), with references to signs. */
function unescaped<Value>(value: Value): Value {
  if (typeof value === 'string') {
    const read = value.replace(
      /&(?:#x([\da-f]{1,6})|#(\d{1,7})|([a-z]{2,4}));/gi,
      (written, hex, ten, name) => {
        const code = hex ? Number.parseInt(hex, 16) : Number(ten ?? Number.NaN);
        return code <= 0x10ffff ? String.fromCodePoint(code) : (entities[name] ?? written);
      },
    );
    return read as Value;
  }
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(unescaped) as Value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, unescaped(each)])) as Value;
}

/** IIM is read byte by byte as Latin-1; nearly everybody writes UTF-8, and nothing else passes for it. */
function mended(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(mended);
  if (typeof value !== 'string' || !/[\x80-\xff]/.test(value) || /[^\0-\xff]/.test(value)) return value;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(ascii(value));
  } catch {
    return value;
  }
}
