import { isLanguageTag, languages } from '#newsroom/settings/languages.ts';

/**
 * The language of the document at a path: readers' pages have theirs as the first part; the desk speaks English. A
 * language we have no name for is told from a word by its hyphen.
 */
export function documentLanguage(path: string): string {
  const [, first = ''] = path.split('/');
  const isLanguage = Object.hasOwn(languages, first) || (first.includes('-') && isLanguageTag(first));
  return isLanguage ? first : 'en';
}
