/** The scripts that newsrooms' copy is told apart by, as ISO 15924 has them; `Zyyy` is any other, or none. */
const SCRIPTS = {
  Latn: /\p{Script=Latin}/gu,
  Arab: /\p{Script=Arabic}/gu,
  Cyrl: /\p{Script=Cyrillic}/gu,
  Grek: /\p{Script=Greek}/gu,
  Hebr: /\p{Script=Hebrew}/gu,
  Armn: /\p{Script=Armenian}/gu,
  Geor: /\p{Script=Georgian}/gu,
  Syrc: /\p{Script=Syriac}/gu,
  Deva: /\p{Script=Devanagari}/gu,
  Hani: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu,
  Hang: /\p{Script=Hangul}/gu,
} as const;

export type Script = keyof typeof SCRIPTS | 'Zyyy';

/** The script that most letters of a text are of, how many letters it has, and the share that are of that script. */
export function scriptOf(text: string): { script: Script; letters: number; share: number } {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  let left = letters;
  let script: Script = 'Zyyy';
  let most = 0;
  for (const [name, pattern] of Object.entries(SCRIPTS) as [Script, RegExp][]) {
    if (left <= most) break;
    const count = text.match(pattern)?.length ?? 0;
    left -= count;
    if (count > most) [script, most] = [name, count];
  }
  return { script, letters, share: letters === 0 ? 0 : most / letters };
}
