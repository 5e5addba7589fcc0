import { describe, expect, test } from 'vitest';
import { decode } from './decode.ts';

const TURKISH = 'Şişli’de ığdır ağaçları çiçek açtı. Üşüyen göçmen kuşlar İzbe Köyü’nün göğünü kapladı.';
const ARABIC =
  'أعلن رئيس البلدية أن المشروع الجديد سيبدأ قريبا في المدينة القديمة، وقال إن العمل يستمر عامين.';

/** Encodes with a single-byte encoding by turning its decoder round. */
function encode(text: string, encoding: string): Uint8Array {
  const decoder = new TextDecoder(encoding);
  const bytes = new Map(
    Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]),
  );
  return Uint8Array.from(text, (char) => bytes.get(char) ?? 63);
}

function utf16(text: string, littleEndian: boolean, mark: boolean): Uint8Array {
  const all = mark ? `\ufeff${text}` : text;
  const view = new DataView(new ArrayBuffer(all.length * 2));
  for (let at = 0; at < all.length; at++) view.setUint16(at * 2, all.charCodeAt(at), littleEndian);
  return new Uint8Array(view.buffer);
}

describe('Unicode', () => {
  test.each([
    ['utf-8', new TextEncoder().encode(TURKISH)],
    ['utf-8', new TextEncoder().encode(`\ufeff${TURKISH}`)],
    ['utf-16le', utf16(TURKISH, true, true)],
    ['utf-16be', utf16(TURKISH, false, true)],
    ['utf-16le', utf16(TURKISH, true, false)],
    ['utf-16be', utf16(TURKISH, false, false)],
  ])('%s', (encoding, bytes) => {
    expect(decode(bytes)).toEqual({ ok: true, text: TURKISH, encoding, warnings: [] });
  });

  test.each([true, false])('UTF-16 in Arabic without a mark, little endian: %s', (littleEndian) => {
    expect(decode(utf16(ARABIC, littleEndian, false))).toMatchObject({ ok: true, text: ARABIC });
  });

  test('damaged UTF-8 loses only the damaged characters', () => {
    const bytes = new TextEncoder().encode(TURKISH);
    const damaged = Uint8Array.from([...bytes, 0xff, 0x20, 0x41]);
    expect(decode(damaged)).toMatchObject({
      text: `${TURKISH}\ufffd A`,
      encoding: 'utf-8',
      warnings: [{ code: 'damaged_utf8', count: 1 }],
    });
  });

  test('half a character at the end of UTF-16 is told', () => {
    const bytes = utf16(TURKISH, true, true);
    expect(decode(bytes.subarray(0, -1))).toMatchObject({ ok: true, warnings: [{ code: 'odd_utf16' }] });
  });
});

describe('single bytes', () => {
  test.each([
    ['windows-1254', TURKISH],
    ['iso-8859-9', TURKISH.replaceAll('’', "'")],
    ['windows-1256', ARABIC],
    ['iso-8859-6', ARABIC],
    ['windows-1252', 'Les élèves ont rallumé le phare « à midi » – l’école était fermée, c’est très drôle…'],
    ['iso-8859-1', 'Für Müller und Söhne wäre es schön, wenn die Bäckerei früher öffnete. Große Straße.'],
    ['windows-1254', 'Zarokên gundê Kaniya Sor kevir ji çem anîn û dibistan ava kirin, got mamoste “Şêrîn”.'],
    ['windows-1250', 'Zażółć gęślą jaźń: „Śmigus” był wczoraj – łódź płynęła późno.'],
    ['windows-1251', 'Мэр города сказал, что новый мост откроют весной, после ледохода.'],
  ])('%s', (encoding, text) => {
    const legacy = encoding === 'iso-8859-1' ? 'windows-1252' : encoding;
    expect(decode(encode(text, legacy))).toMatchObject({ ok: true, text, encoding });
  });

  test('a page’s own statement decides where UTF-8 does not', () => {
    const page = '<meta charset="windows-1253"><p>Ο δήμαρχος</p>';
    expect(decode(encode(page, 'windows-1253'))).toMatchObject({ text: page, encoding: 'windows-1253' });
  });

  test('so does the media type, but never against valid UTF-8', () => {
    const bytes = encode('été', 'windows-1252');
    expect(decode(bytes, 'text/plain; charset=iso-8859-15')).toMatchObject({
      encoding: 'iso-8859-15',
      text: 'été',
    });
    expect(decode(new TextEncoder().encode('été'), 'text/plain; charset=latin1')).toMatchObject({
      text: 'été',
    });
  });
});

describe('refusals', () => {
  test.each([
    ['%PDF-1.7', 'PDF'],
    ['PK\u0003\u0004abc', 'ZIP'],
    ['{\\rtf1 hello}', 'RTF'],
    ['\u0000\u0001\u0002\u0003abc\u0004\u0005\u0006', 'control'],
  ])('%j', (start, word) => {
    const decoded = decode(new TextEncoder().encode(start));
    expect(decoded).toMatchObject({ ok: false, reason: 'binary', message: expect.stringContaining(word) });
  });

  test('nothing at all', () => {
    expect(decode(new Uint8Array())).toMatchObject({ ok: false, reason: 'empty' });
  });
});
