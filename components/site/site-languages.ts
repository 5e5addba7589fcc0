import { languages } from '#newsroom/settings/languages.ts';

/** The language's own name, for the switch. */
export const endonym = (language: string): string =>
  (languages[language] ?? languages[language.split('-')[0] ?? ''])?.endonym ?? language;

/**
 * The language as `hreflang` has it: search engines take ISO 639-1 only, which has one code for all of Kurdish, with
 * an ISO 15924 script to tell Kurmanji (Latin) from Sorani (Arabic). `lang` on the page stays exact.
 */
export function hreflangOf(language: string): string {
  if (language === 'kmr') return 'ku-Latn';
  return language === 'ckb' ? 'ku-Arab' : language;
}
