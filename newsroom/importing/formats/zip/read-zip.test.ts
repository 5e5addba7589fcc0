import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { isZip, openZip } from './read-zip.ts';
import { ZipFault } from './zip-fault.ts';

const MEGABYTE = 1024 * 1024;

/** Changes numbers of the first file's entry in the directory, by their place in it (APPNOTE 4.3.12). */
function withEntry(zip: Uint8Array, changes: [at: number, value: number, size: 2 | 4][]): Uint8Array {
  const bytes = zip.slice();
  const view = new DataView(bytes.buffer);
  const directory = view.getUint32(bytes.length - 6, true);
  for (const [at, value, size] of changes) {
    if (size === 2) view.setUint16(directory + at, value, true);
    else view.setUint32(directory + at, value, true);
  }
  return bytes;
}

describe('archives', () => {
  const letter = strToU8('Dear Port Vale,\n'.repeat(40));

  test('files are unpacked as they were packed, stored or deflated', () => {
    const bytes = zipSync({
      'a/letter.txt': letter,
      'stored.txt': [letter, { level: 0 }],
      'empty.txt': strToU8(''),
    });
    const zip = openZip(bytes);
    expect(isZip(bytes)).toBe(true);
    expect(zip.names).toEqual(['a/letter.txt', 'stored.txt', 'empty.txt']);
    expect(zip.read('a/letter.txt')).toEqual(Buffer.from(letter));
    expect(Buffer.from(zip.read('stored.txt') ?? [])).toEqual(Buffer.from(letter));
    expect(zip.read('empty.txt')).toHaveLength(0);
    expect(zip.read('missing.txt')).toBeNull();
  });

  test('folders are no files, and a comment at the end does no harm', () => {
    const bytes = zipSync({ folder: { 'a.txt': letter } });
    const commented = Uint8Array.from([...bytes, ...strToU8('packed at the harbour')]);
    new DataView(commented.buffer).setUint16(bytes.length - 2, 21, true);
    expect(openZip(commented).names).toEqual(['folder/a.txt']);
  });
});

describe('hostile archives', () => {
  const small = zipSync({ 'a.txt': strToU8('abc'.repeat(100)) });

  test('a bomb: a file of far more than two hundred times its packed size', () => {
    const bomb = zipSync({ 'bomb.txt': new Uint8Array(20 * MEGABYTE) });
    expect(bomb.length).toBeLessThan(30_000);
    expect(() => openZip(bomb).read('bomb.txt')).toThrow(/several hundred times/);
  });

  test('an archive in an archive is a file like others: nothing unpacks it unasked', () => {
    const inner = zipSync({ 'bomb.txt': new Uint8Array(20 * MEGABYTE) });
    const outer = openZip(zipSync({ 'inner.zip': inner }));
    expect(outer.read('inner.zip')).toHaveLength(inner.length);
  });

  test('a file over 32 MB, and files that are over 64 MB together', () => {
    const random = Uint8Array.from({ length: 33 * MEGABYTE }, (_, at) => (at * 2654435761) >>> 13);
    const large = zipSync({ 'a.bin': random }, { level: 0 });
    expect(() => openZip(large).read('a.bin')).toThrow(/more than 32 MB/);
    const part = random.subarray(0, 30 * MEGABYTE);
    const three = openZip(zipSync({ a: part, b: part, c: part.subarray(0, 5 * MEGABYTE) }, { level: 0 }));
    three.read('a');
    three.read('b');
    expect(() => three.read('c')).toThrow(/more than 64 MB/);
  });

  test('too many files', () => {
    const many = Object.fromEntries(Array.from({ length: 2001 }, (_, at) => [`${at}.txt`, strToU8('x')]));
    expect(() => openZip(zipSync(many))).toThrow(/more than 2000 files/);
  });

  test.each(['../secret.txt', 'a/../../secret.txt', '/etc/passwd', 'C:\\temp\\a.txt', 'a\\b.txt', 'a/..'])(
    'the name %s',
    (name) => {
      expect(() => openZip(zipSync({ [name]: strToU8('x') }))).toThrow(/outside its own folder/);
    },
  );

  test.each<[string, [at: number, value: number, size: 2 | 4][], RegExp]>([
    ['says less than it unpacks to', [[24, 10, 4]], /larger than it says/],
    ['says more than it unpacks to', [[24, 500, 4]], /damaged/],
    ['says another checksum', [[16, 7, 4]], /damaged/],
    ['has a password', [[8, 1, 2]], /password/],
    ['is packed in an unknown way', [[10, 97, 2]], /not known here/],
    ['is longer than the archive', [[20, 5000, 4]], /not sent whole/],
    ['begins nowhere', [[42, 5000, 4]], /damaged/],
  ])('a file that %s', (_what, changes, message) => {
    expect(() => openZip(withEntry(small, changes)).read('a.txt')).toThrow(message);
  });

  test('sizes that stand elsewhere, for files over 4 GB', () => {
    expect(() => openZip(withEntry(small, [[24, 0xffffffff, 4]]))).toThrow(/over 4 GB/);
  });

  test('two files of one name', () => {
    const two = zipSync({ 'a.txt': strToU8('one'), 'b.txt': strToU8('two') }, { level: 0 });
    const text = Buffer.from(two);
    const second = text.lastIndexOf('b.txt');
    text.write('a', second);
    expect(() => openZip(text)).toThrow(/two files of one name/);
  });

  test('whatever bytes are opened, a fault in words is all that is thrown', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(small.length - 1), fc.nat(255)), { maxLength: 6 }),
        fc.nat(300),
        (edits, cut) => {
          const bytes = small.slice(0, Math.max(0, small.length - Math.max(0, cut - 150)));
          for (const [at, value] of edits) bytes[at] = value;
          try {
            const zip = openZip(bytes);
            for (const name of zip.names) zip.read(name);
          } catch (error) {
            expect(error).toBeInstanceOf(ZipFault);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});
