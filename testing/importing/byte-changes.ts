import fc from 'fast-check';
import type { WholeCopy } from './whole-copies.ts';

/** What a change does to bytes. Shares are of the length, 0 to 1. */
type Change = (bytes: Uint8Array) => Uint8Array;

/** Copying a range again and again may make a file so large, and no larger. */
const LARGEST = 200_000;

/** What opens something in a format: repeated, it nests, or is left open. */
const OPENERS = [
  ...[
    '<div>',
    '<b>',
    '<table><tr><td>',
    '<a href="x">',
    '<p',
    '</p>',
    '<!--',
    '<![CDATA[',
    '<?x ',
    '<!DOCTYPE x [',
    '&#',
    '&amp;',
  ],
  ...[
    '{',
    '[',
    '{"a":',
    '"',
    '\\',
    '\\u',
    '{\\b ',
    '{\\*\\',
    "\\'",
    '> ',
    '- ',
    '  * ',
    '**',
    '[x](',
    '|',
    '```\n',
  ],
  ...[
    '\r\n\r\n',
    '--sand\r\n',
    '=?UTF-8?Q?',
    '<<',
    '(',
    ' 0 R',
    'PK\u0003\u0004',
    '\u0001',
    '\u0002',
    '\u0003',
  ],
];

/** Signs that readers of text trip over: NUL, marks of order and of direction, joiners, halves of pairs, non-characters. */
const ODD_SIGNS = [
  ...[
    '\0',
    '\u0007',
    '\u001f',
    '\u0085',
    '\u00a0',
    '\u00ad',
    '\u0130',
    '\u0300',
    '\u034f',
    '\u061c',
    '\u200b',
    '\u200d',
  ],
  ...[
    '\u200e',
    '\u202e',
    '\u2028',
    '\u2066',
    '\u2069',
    '\u3000',
    '\ufb00',
    '\ufdfa',
    '\ufeff',
    '\ufffe',
    '\ufffd',
  ],
  ...['\u{1f468}\u200d\u{1f467}', '\u{10ffff}', '&#xD800;', '&#0;', '\\ud800', '\\u0000', '\\u-10179?'],
];

const share = fc.nat(10_000).map((part) => part / 10_000);
const text = (signs: string[], maxLength: number) =>
  fc
    .array(fc.oneof(fc.constantFrom(...signs), fc.string({ unit: 'binary', maxLength: 4 })), {
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
