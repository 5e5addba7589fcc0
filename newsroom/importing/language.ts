import { countSmallWords, hasSmallWords, type SmallWords } from './language-words.ts';
import { type Script, scriptOf } from './script.ts';

/** A language as a BCP 47 tag ("und" when none is told), its script (ISO 15924), and how sure, 0 to 1. */
export type DetectedLanguage = { language: string; script: Script; sure: number };

const ENOUGH = 6000;
/** Characters in which small words are counted. */
const ENOUGH_WORDS = 1500;
const FEWEST_LETTERS = 12;

type Detector = (text: string) => { language: string; sure: number };

let latin: Promise<Detector> | undefined;
let arabic: Promise<Detector> | undefined;

/** cld3 knows Kurmanji and Turkish well, but takes Sorani for nothing. Loaded when first needed. */
function latinDetector(): Promise<Detector> {
  latin ??= import('cld3-asm').then(async ({ loadModule }) => {
    const identifier = (await loadModule()).create(0, ENOUGH * 2);
    return (text) => {
      const found = identifier.findLanguage(text);
      return {
        language: found.language,
        sure: found.is_reliable ? found.probability : found.probability / 2,
      };
    };
  });
  return latin;
}

/** eld tells Sorani, Persian and Arabic apart. Its data takes a second to load: only when first needed. */
function arabicDetector(): Promise<Detector> {
  arabic ??= import('eld/large').then(({ eld }) => {
    return (text) => {
      const found = eld.detect(text);
      const scores = Object.values(found.getScores()).sort((a, b) => b - a);
      const lead = scores[0] ? (scores[0] - (scores[1] ?? 0)) / scores[0] : 0;
      return { language: found.language, sure: found.isReliable() ? Math.min(1, 0.8 + lead) : 0.4 };
    };
  });
  return arabic;
}

/** Letters that only Sorani among Arabic-script languages uses all the time. */
const SORANI = /[ێۆڕڵە]/g;
/** Sorani's vowel as older keyboards write it: a heh and a non-joiner. */
const OLD_SORANI = /ه\u200c(?=\p{L}|[\s.,،؛:]|$)/gu;

/**
 * The language of a text. Letters in Arabic script are judged by eld, others by cld3. Both say `ku` for Kurdish:
 * the script tells Kurmanji (`kmr`) from Sorani (`ckb`). Small words overrule a detector that they clearly speak
 * against, and make it surer where they agree. A short text lowers `sure`.
 */
export async function detectLanguage(text: string): Promise<DetectedLanguage> {
  const sample = text.slice(0, ENOUGH).toWellFormed();
  const { script, letters, share } = scriptOf(sample);
  if (letters === 0) return { language: 'und', script, sure: 0 };
  const isArabic = script === 'Arab';
  const detector = await (isArabic ? arabicDetector() : latinDetector());
  const judged = detector(sample);
  const tag = isArabic && isSorani(sample, letters * share) ? 'ckb' : tagOf(judged.language, isArabic);
  const byLetters = isArabic && letters >= 30 ? sureByLetters(tag, sample) : 0;
  const found = weigh({ language: tag, sure: Math.max(judged.sure, byLetters) }, sample);
  if (found.language === 'und') return { language: 'und', script, sure: 0 };
  const enough = letters < FEWEST_LETTERS ? 0.3 : letters < 60 ? 0.6 + (found.sure > 0.9 ? 0.1 : 0) : 1;
  return { language: found.language, script, sure: Math.round(found.sure * enough * 100) / 100 };
}

type Judged = { language: string; sure: number };

/** What the detector said, weighed against the small words that the text has. */
function weigh(judged: Judged, sample: string): Judged {
  const small = countSmallWords(sample.slice(0, ENOUGH_WORDS));
  const best = mostHits(small);
  if (!best) return judged;
  const own = small.hits.get(judged.language) ?? 0;
  const share = best.hits / small.words;
  if (best.language === judged.language) {
    return { ...judged, sure: Math.max(judged.sure, Math.min(0.98, 0.65 + 0.06 * best.hits)) };
  }
  // A language whose words we don't know is overruled by many words only: it may share them with one we know.
  const clear = hasSmallWords(judged.language)
    ? best.hits >= 2.5 && best.hits >= own * 2 + 1 && share >= 0.15
    : best.hits >= (judged.sure > 0.9 ? 6 : 3) && share >= 0.2;
  if (clear) return { language: best.language, sure: Math.min(0.9, 0.6 + 0.05 * (best.hits - own)) };
  return best.hits > own + 1 ? { ...judged, sure: Math.min(judged.sure, 0.6) } : judged;
}

function mostHits({ hits }: SmallWords): { language: string; hits: number } | null {
  let best: { language: string; hits: number } | null = null;
  for (const [language, count] of hits) if (!best || count > best.hits) best = { language, hits: count };
  return best;
}

function isSorani(sample: string, inArabic: number): boolean {
  const own = sample.match(SORANI)?.length ?? 0;
  return own > inArabic * 0.08 || (sample.match(OLD_SORANI)?.length ?? 0) + own > inArabic * 0.1;
}

/** Letters that Persian and Sorani have, and Arabic writes otherwise or not at all. */
const EASTERN = /[پچژگکی]/;

/** How sure the letters make of what eld found: it calls itself unreliable on many a plain sentence. */
function sureByLetters(tag: string, sample: string): number {
  if (tag === 'ckb') return 0.9;
  if (tag === 'ar') return EASTERN.test(sample) ? 0 : 0.8;
  return tag === 'fa' && EASTERN.test(sample) ? 0.8 : 0;
}

/** cld3's and eld's codes as BCP 47 tags. */
function tagOf(code: string, isArabic: boolean): string {
  if (code === 'ku') return isArabic ? 'ckb' : 'kmr';
  if (code === 'iw') return 'he';
  return code === '' ? 'und' : code;
}
