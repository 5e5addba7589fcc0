import { wordSet } from '../words.ts';
import { arabic } from './ar.ts';
import { sorani } from './ckb.ts';
import { german } from './de.ts';
import { english } from './en.ts';
import { persian } from './fa.ts';
import { french } from './fr.ts';
import { kurmanji } from './kmr.ts';
import type { LanguageWords } from './language.ts';
import { turkish } from './tr.ts';

const ALL: Readonly<Record<string, LanguageWords>> = {
  ar: arabic,
  ckb: sorani,
  de: german,
  en: english,
  fa: persian,
  fr: french,
  kmr: kurmanji,
  tr: turkish,
};

const prepare = ({ figures, ...words }: LanguageWords) => ({
  ...words,
  figures,
  says: wordSet(words.says),
  pronouns: wordSet(words.pronouns),
  titles: wordSet(words.titles),
  offices: wordSet(words.offices),
  common: wordSet(words.common),
  organisations: wordSet(words.organisations),
  links: wordSet(words.links),
  organisationEnds: [...wordSet(words.organisationEnds ?? '')],
  placeWords: wordSet(words.placeWords),
  placeSuffixes: wordSet(words.placeSuffixes ?? ''),
});

/** A language's words, ready to be looked up in. */
export type Lexicon = ReturnType<typeof prepare>;

const prepared = new Map<string, Lexicon>();

/** The words of a language by its BCP 47 tag, or undefined when nothing is known of it. */
export function lexiconOf(tag: string): Lexicon | undefined {
  const [base = ''] = tag.toLowerCase().split('-');
  const words = Object.hasOwn(ALL, base) ? ALL[base] : undefined;
  if (!words) return undefined;
  const lexicon = prepared.get(base) ?? prepare(words);
  prepared.set(base, lexicon);
  return lexicon;
}
