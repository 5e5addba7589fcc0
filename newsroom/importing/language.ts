/** A language as a BCP 47 tag ("und" when none is told), and how sure, 0 to 1. */
export type DetectedLanguage = { language: string; sure: number };

const UNDETERMINED: DetectedLanguage = { language: 'und', sure: 0 };
const ENOUGH = 6000;
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

/**
 * The language of a text. Letters in Arabic script are judged by eld, others by cld3. Both say `ku` for Kurdish:
 * the script tells Kurmanji (`kmr`) from Sorani (`ckb`). A short text lowers `sure`.
 */
export async function detectLanguage(text: string): Promise<DetectedLanguage> {
  const sample = text.slice(0, ENOUGH).toWellFormed();
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  if (letters === 0) return UNDETERMINED;
  const inArabic = sample.match(/\p{Script=Arabic}/gu)?.length ?? 0;
  const isArabic = inArabic > letters / 2;
  const found = (await (isArabic ? arabicDetector() : latinDetector()))(sample);
  const kurdish = isArabic && (sample.match(SORANI)?.length ?? 0) > inArabic * 0.08;
  const language = tagOf(kurdish ? 'ku' : found.language, isArabic);
  if (language === 'und') return UNDETERMINED;
  const enough = letters < FEWEST_LETTERS ? 0.3 : letters < 60 ? 0.6 : 1;
  return {
    language,
    sure: Math.round((kurdish ? Math.max(found.sure, 0.9) : found.sure) * enough * 100) / 100,
  };
}

/** cld3's and eld's codes as BCP 47 tags. */
function tagOf(code: string, isArabic: boolean): string {
  if (code === 'ku') return isArabic ? 'ckb' : 'kmr';
  if (code === 'iw') return 'he';
  return code === '' ? 'und' : code;
}
