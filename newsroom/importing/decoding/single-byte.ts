import type { Warning } from '../warning.ts';

/**
 * Single-byte encodings and the letters beyond ASCII that are common in the languages written with them. In order
 * of preference: of encodings that read the bytes equally well the first one wins.
 */
const CANDIDATES: { encoding: string; plain?: string; common: string }[] = [
  { encoding: 'windows-1252', plain: 'iso-8859-1', common: 'éèàêçùôîâœäöüßñáíóúëïåøæÉÈÀÇÄÖÜÑÅØÆ' },
  { encoding: 'windows-1254', plain: 'iso-8859-9', common: 'çğıöşüâîûêÇĞİÖŞÜÎÊÛ' },
  { encoding: 'windows-1250', common: 'ąćęłńóśźżčďěňřšťůžőűáéíýăîșțŁŚŽČŠ' },
  { encoding: 'iso-8859-2', common: 'ąćęłńóśźżčďěňřšťůžőűáéíýăîŁŚŽČŠ' },
  { encoding: 'windows-1251', common: 'оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфіїєґ' },
  { encoding: 'windows-1256', common: 'اليمونرتبسعدهفكقحجخشصضطظغءأإآةىئؤپچژگذثئ' },
  { encoding: 'iso-8859-6', common: 'اليمونرتبسعدهفكقحجخشصضطظغءأإآةىئؤذث' },
  { encoding: 'windows-1253', common: 'αοιετσνηυρπκμλωςδγθχφβξζψάέήίόύώ' },
];

const TYPOGRAPHY = new Set('“”‘’«»–—…•€©®°·„‚،؛؟ـ\u200c\u200d\u200e\u200f\u00a0№§');
/** Signs that stand inside words: apostrophe, joiners and the no-break space. */
const JOINERS = new Set('’\u200c\u200d\u00a0');
const SAMPLE = 262_144;

function scriptOf(char: string): string {
  if (/\p{Script=Latin}/u.test(char)) return 'latin';
  if (/\p{Script=Arabic}/u.test(char)) return 'arabic';
  return /\p{L}/u.test(char) ? 'other' : '';
}

/** How natural a text looks in this encoding: the mean over its characters beyond ASCII, at most 1. */
function naturalness(text: string, common: ReadonlySet<string>): number {
  let score = 0;
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    const char = text[at] as string;
    if (char < '\u0080') continue;
    count++;
    const before = text[at - 1] ?? ' ';
    const script = scriptOf(char);
    if (char < '\u00a0' || char === '\ufffd') score -= 2;
    else if (TYPOGRAPHY.has(char))
      score += script === '' && isInWord(text, at) && !JOINERS.has(char) ? -0.5 : 0.6;
    else if (script === '') score -= isInWord(text, at) ? 1 : 0.2;
    else score += common.has(char) ? 1 : 0.1;
    const neighbour = scriptOf(before);
    if (script && neighbour && script !== neighbour) score -= 1.5;
    if (script === 'latin' && /\p{Lu}/u.test(char) && /\p{Ll}/u.test(before)) score -= 1;
  }
  return count === 0 ? 1 : score / count;
}

function isInWord(text: string, at: number): boolean {
  return scriptOf(text[at - 1] ?? ' ') !== '' && scriptOf(text[at + 1] ?? ' ') !== '';
}

/**
 * Chooses the single-byte encoding in which the bytes look most like words. Without bytes 0x80 to 0x9F the ISO
 * name is given (iso-8859-9 rather than windows-1254), which reads the same.
 */
export function guessSingleByte(bytes: Uint8Array): { text: string; encoding: string; warnings: Warning[] } {
  const sample = sampleOf(bytes);
  let best = {
    encoding: 'windows-1252',
    plain: undefined as string | undefined,
    score: Number.NEGATIVE_INFINITY,
  };
  for (const { encoding, plain, common } of CANDIDATES) {
    const score = naturalness(new TextDecoder(encoding).decode(sample), new Set(common));
    if (score > best.score + 0.01) best = { encoding, plain, score };
  }
  const hasC1 = bytes.some((byte) => byte >= 0x80 && byte <= 0x9f);
  return {
    text: new TextDecoder(best.encoding).decode(bytes),
    encoding: best.plain && !hasC1 ? best.plain : best.encoding,
    warnings: [{ code: 'encoding_guessed' }],
  };
}

/** The stretches around bytes beyond ASCII, so that a long ASCII beginning doesn't hide them. */
function sampleOf(bytes: Uint8Array): Uint8Array {
  if (bytes.length <= SAMPLE) return bytes;
  const first = bytes.findIndex((byte) => byte >= 0x80);
  return bytes.subarray(Math.max(0, first - 1000), first + SAMPLE);
}
