import { ZipFault } from './zip-fault.ts';

/** A file in an archive, as the archive's directory states it. Sizes and offsets in bytes. */
export type ZipEntry = {
  name: string;
  method: number;
  encrypted: boolean;
  checksum: number;
  packedSize: number;
  size: number;
  headerAt: number;
};

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const MOST_ENTRIES = 2000;
const LONGEST_COMMENT = 65_535;
const IN_ZIP64 = 0xffff_ffff;

/**
 * The files that an archive lists (PKWARE APPNOTE 4.3.12), folders left out. Throws `ZipFault` when there is no
 * directory, it is damaged, lists too many files or one twice, or a name would leave the archive's own folder.
 */
export function readDirectory(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(view);
  const count = view.getUint16(end + 10, true);
  if (count > MOST_ENTRIES) throw new ZipFault(`it holds more than ${MOST_ENTRIES} files`);
  const entries = new Map<string, ZipEntry>();
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index++) {
    if (at + 46 > end || view.getUint32(at, true) !== DIRECTORY_ENTRY) {
      throw new ZipFault('its list of files is damaged');
    }
    const nameEnd = at + 46 + view.getUint16(at + 28, true);
    if (nameEnd > end) throw new ZipFault('its list of files is damaged');
    const entry = entryAt(view, at, new TextDecoder().decode(bytes.subarray(at + 46, nameEnd)));
    if (entries.has(entry.name)) throw new ZipFault('it holds two files of one name');
    entries.set(entry.name, entry);
    at = nameEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return [...entries.values()].filter((entry) => !entry.name.endsWith('/'));
}

function endOfDirectory(view: DataView): number {
  const first = Math.max(0, view.byteLength - 22 - LONGEST_COMMENT);
  for (let at = view.byteLength - 22; at >= first; at--) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  }
  throw new ZipFault('its list of files is missing, as when it was not sent whole');
}

function entryAt(view: DataView, at: number, name: string): ZipEntry {
  const entry = {
    name,
    method: view.getUint16(at + 10, true),
    encrypted: (view.getUint16(at + 8, true) & 1) === 1,
    checksum: view.getUint32(at + 16, true),
    packedSize: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    headerAt: view.getUint32(at + 42, true),
  };
  if ([entry.packedSize, entry.size, entry.headerAt].includes(IN_ZIP64)) {
    throw new ZipFault('it is of the kind made for files over 4 GB');
  }
  // biome-ignore lint/suspicious/noControlCharactersInRegex: NUL is what is looked for
  if (/^[/\\]|^[a-z]:|\\|\u0000|(?:^|\/)\.\.(?:\/|$)/i.test(name)) {
    throw new ZipFault('it names a file outside its own folder');
  }
  return entry;
}
