import { languageName, languages } from '#newsroom/settings/languages.ts';

/** Languages to choose from: the newsroom's first, then the others that we know, then those in use already. */
export function languageOptions(first: readonly string[], also: readonly string[] = []) {
  const tags = new Set([...first, ...Object.keys(languages), ...also]);
  return [...tags].map((tag) => ({ id: tag, label: languageName(tag) }));
}
