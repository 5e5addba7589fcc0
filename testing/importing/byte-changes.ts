import fc from 'fast-check';
import { ODD_SIGNS, OPENERS } from './odd-signs.ts';
import type { WholeCopy } from './whole-copies.ts';

/** What a change does to bytes. Shares are of the length, 0 to 1. */
type Change = (bytes: Uint8Array) => Uint8Array;

/** Copying a range again and again may make a file so large, and no larger. */
const LARGEST = 100_000;

/** A few signs of all Unicode. By their numbers: fast-check's strings of them take a second to set up. */
const anySigns = fc
  .array(fc.integer({ min: 0, max: 0x10ffff }), { maxLength: 4 })
  .map((points) => String.fromCodePoint(...points));
const share = fc.nat(10_000).map((part) => part / 10_000);
const text = (signs: string[], maxLength: number) =>
  fc
    .array(fc.oneof(fc.constantFrom(...signs), anySigns), {
      minLength: 1,
      maxLength,
    })
    .map((parts) => Buffer.from(parts.join('')));

const joined = (...parts: Uint8Array[]) => Buffer.concat(parts).subarray(0, LARGEST);
const inserted = (bytes: Uint8Array, at: number, added: Uint8Array) => {
  const place = Math.round(at * bytes.length);
  return joined(bytes.subarray(0, place), added, bytes.subarray(place));
};
const times = (unit: Uint8Array, count: number) =>
  Buffer.concat(
    Array.from({ length: Math.min(count, Math.ceil(LARGEST / Math.max(1, unit.length))) }, () => unit),
  );

/** The tag, name or line of the file itself that stands at or after a place: what repeats is of its own format. */
function ownTag(bytes: Uint8Array, at: number): Uint8Array {
  const from = Math.floor(at * bytes.length);
  const near = Buffer.from(bytes).toString('latin1', from, from + 2_000);
  return Buffer.from(
    /<[^>]{1,200}>|"[^"]{1,60}" ?:|\\[a-z]{1,20}|[^\n]{1,200}\n/i.exec(near)?.[0] ?? '',
    'latin1',
  );
}

/** An innermost element or member of the file, and where it stands: changed as a whole, the file stays well-formed. */
function ownElement(bytes: Uint8Array, at: number) {
  const from = Math.floor(at * bytes.length);
  const near = Buffer.from(bytes).toString('latin1', from, from + 4_000);
  const found = /(<([\w:]{1,40})[^<>]{0,200}>)([^<]{0,500})(<\/\2>)|"\w{1,40}" ?: ?"[^"\\]{0,500}",/.exec(
    near,
  );
  if (!found) return null;
  const [whole, open = '', , words = '', close = ''] = found;
  return { start: from + found.index, end: from + found.index + whole.length, whole, open, words, close };
}

/** Changes an innermost element as a whole; nothing, where there is none. */
const inElement =
  (
    at: number,
    change: (element: { whole: string; open: string; words: string; close: string }) => string,
  ): Change =>
  (bytes) => {
    const element = ownElement(bytes, at);
    if (!element) return bytes;
    const changed = Buffer.from(change(element), 'latin1');
    return joined(bytes.subarray(0, element.start), changed, bytes.subarray(element.end));
  };

/** What can happen to the bytes of a copy on its way, with its name. `others` lend the ends that are spliced on. */
export function byteChanges(others: readonly WholeCopy[]): fc.Arbitrary<[string, Change]> {
  const range = fc.tuple(
    share,
    share.map((part) => part ** 3),
  );
  const between = (bytes: Uint8Array, [at, length]: readonly [number, number]) => {
    const from = Math.floor(at * bytes.length);
    return [from, Math.min(bytes.length, from + 1 + Math.floor(length * bytes.length))] as const;
  };
  const named = (name: string, change: fc.Arbitrary<Change>) =>
    change.map((carryOut): [string, Change] => [name, carryOut]);
  return fc.oneof(
    named(
      'flip',
      fc
        .array(fc.tuple(share, fc.integer({ min: 1, max: 255 })), { minLength: 1, maxLength: 20 })
        .map((flips) => (bytes) => {
          const flipped = Uint8Array.from(bytes);
          for (const [at, bits] of flips) {
            const place = Math.floor(at * bytes.length);
            flipped[place] = (flipped[place] ?? 0) ^ bits;
          }
          return flipped;
        }),
    ),
    named(
      'delete',
      range.map((part) => (bytes) => {
        const [from, to] = between(bytes, part);
        return joined(bytes.subarray(0, from), bytes.subarray(to));
      }),
    ),
    named(
      'truncate',
      share.map((at) => (bytes) => bytes.subarray(0, Math.ceil(at * bytes.length))),
    ),
    named(
      'insert',
      fc.tuple(share, fc.uint8Array({ minLength: 1, maxLength: 60 })).map(
        ([at, added]) =>
          (bytes) =>
            inserted(bytes, at, added),
      ),
    ),
    named(
      'duplicate',
      fc.tuple(range, fc.integer({ min: 1, max: 30 })).map(([part, count]) => (bytes) => {
        const [from, to] = between(bytes, part);
        return inserted(bytes, to / bytes.length, times(bytes.subarray(from, to), count));
      }),
    ),
    named(
      'nest',
      fc.tuple(share, fc.constantFrom(...OPENERS), fc.constantFrom(1, 3, 40, 600, 4_000)).map(
        ([at, opener, count]) =>
          (bytes) =>
            inserted(bytes, at, times(Buffer.from(opener), count)),
      ),
    ),
    named(
      'repeat',
      fc.tuple(share, fc.constantFrom(2, 30, 900)).map(
        ([at, count]) =>
          (bytes) =>
            inserted(bytes, at, times(ownTag(bytes, at), count)),
      ),
    ),
    named(
      'repeat an element',
      fc
        .tuple(share, fc.constantFrom(2, 30, 900))
        .map(([at, count]) => inElement(at, ({ whole }) => whole.repeat(count))),
    ),
    named(
      'nest an element',
      fc
        .tuple(share, fc.constantFrom(2, 30, 900))
        .map(([at, count]) =>
          inElement(at, ({ whole, open, words, close }) =>
            open ? open.repeat(count) + words + close.repeat(count) : whole,
          ),
        ),
    ),
    named(
      'unicode in an element',
      fc
        .tuple(share, text(ODD_SIGNS, 6))
        .map(([at, added]) =>
          inElement(at, ({ whole, open, words, close }) =>
            open ? open + words + added.toString('latin1') + close : whole,
          ),
        ),
    ),
    named(
      'unicode',
      fc.tuple(share, text(ODD_SIGNS, 12)).map(
        ([at, added]) =>
          (bytes) =>
            inserted(bytes, at, added),
      ),
    ),
    named(
      'splice',
      fc.tuple(share, share, fc.constantFrom(...others)).map(
        ([at, from, other]) =>
          (bytes) =>
            joined(
              bytes.subarray(0, Math.ceil(at * bytes.length)),
              other.bytes.subarray(Math.floor(from * other.bytes.length)),
            ),
      ),
    ),
  );
}
