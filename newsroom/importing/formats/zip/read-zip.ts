import { crc32, inflateRawSync } from 'node:zlib';
import { readDirectory, type ZipEntry } from './directory.ts';
import { ZipFault } from './zip-fault.ts';

const LOCAL_HEADER = 0x04034b50;
const MEGABYTE = 1024 * 1024;
const LARGEST_ENTRY = 32 * MEGABYTE;
const LARGEST_TOTAL = 64 * MEGABYTE;
/** Text packs to a tenth, very uniform markup to a hundredth; bombs to a thousandth. */
const HIGHEST_RATIO = 200;

/** The files of an archive, unpacked one by one when asked for. */
export type Zip = {
  names: readonly string[];
  /** A file's bytes; null when the archive has no such file. Throws `ZipFault`. */
  read: (name: string) => Uint8Array | null;
};

/** Whether bytes begin as ZIP archives do. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
}

/**
 * Opens an archive within limits: 2,000 files, 32 MB for a file, 64 MB for all that are read, no file that is over
 * a megabyte and two hundred times its packed size, no password, no name that leads out of it. A file whose size or
 * checksum is not the stated one is refused. Nothing is ever written to a disk. Throws `ZipFault`.
 */
export function openZip(bytes: Uint8Array): Zip {
  const entries = new Map(readDirectory(bytes).map((entry) => [entry.name, entry]));
  let total = 0;
  return {
    names: [...entries.keys()],
    read: (name) => {
      const entry = entries.get(name);
      if (!entry) return null;
      total += entry.size;
      if (total > LARGEST_TOTAL) throw new ZipFault(`it unpacks to more than ${LARGEST_TOTAL / MEGABYTE} MB`);
      return unpack(bytes, entry);
    },
  };
}

function unpack(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  if (entry.encrypted) throw new ZipFault('it is locked with a password');
  if (entry.size > LARGEST_ENTRY) {
    throw new ZipFault(`a file in it unpacks to more than ${LARGEST_ENTRY / MEGABYTE} MB`);
  }
  if (entry.size > MEGABYTE && entry.size > entry.packedSize * HIGHEST_RATIO) {
    throw new ZipFault('a file in it unpacks to several hundred times its size, as bombs do');
  }
  const content = contentOf(packedBytes(bytes, entry), entry);
  if (content.length !== entry.size || crc32(content) !== entry.checksum) {
    throw new ZipFault('a file in it is damaged');
  }
  return content;
}

function packedBytes(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const at = entry.headerAt;
  if (at + 30 > bytes.length || view.getUint32(at, true) !== LOCAL_HEADER) {
    throw new ZipFault('its list of files is damaged');
  }
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  if (start + entry.packedSize > bytes.length) throw new ZipFault('it was not sent whole');
  return bytes.subarray(start, start + entry.packedSize);
}

function contentOf(packed: Uint8Array, entry: ZipEntry): Uint8Array {
  if (entry.method === 0) return packed;
  if (entry.method !== 8) throw new ZipFault('it is packed in a way that is not known here');
  try {
    // One byte more than stated shows a file that lies about its size, and no more is ever unpacked.
    return inflateRawSync(packed, { maxOutputLength: entry.size + 1 });
  } catch {
    throw new ZipFault('a file in it is damaged, or larger than it says');
  }
}
