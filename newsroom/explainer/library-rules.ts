import { type Folding, foldText } from '../document/find/fold.ts';
import { type Occurrence, phraseFinder } from '../document/find/phrases.ts';
import type { LibraryEntry } from './library-schema.ts';

const how = (language: string): Folding => ({ language, matchCase: false, ignoreMarks: true });

/** Words as the library compares them: in whatever case, with or without marks, as the keyboard had them. */
export const foldWords = (words: string, language: string): string =>
  foldText(words.trim(), how(language)).text;

/** Finds the words of a language's library in a text: whole words, and where several fit the longest. */
export function entryFinder<Entry extends Pick<LibraryEntry, 'words'>>(
  entries: readonly Entry[],
  language: string,
): (text: string) => Occurrence<Entry>[] {
  return phraseFinder(
    entries.flatMap((of) => of.words.map((words) => ({ words, of }))),
    how(language),
  );
}

/** The one of these entries that explains some of the words already, and which words these are; null for none. */
export function clashOf<Entry extends Pick<LibraryEntry, 'words'>>(
  entries: readonly Entry[],
  words: readonly string[],
  language: string,
): { entry: Entry; words: string } | null {
  const explained = new Map(
    entries.flatMap((entry) => entry.words.map((each) => [foldWords(each, language), entry] as const)),
  );
  for (const each of words) {
    const entry = explained.get(foldWords(each, language));
    if (entry) return { entry, words: each };
  }
  return null;
}
