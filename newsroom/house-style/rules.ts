import { type Folding, foldText } from '../document/find/fold.ts';
import { phraseFinder } from '../document/find/phrases.ts';
import { quotedRanges } from '../document/typography/quotation-marks.ts';
import type { StyleRule } from './schema.ts';

/** Words that a rule is about, as offsets in the text, and what to write in their place; empty for nothing. */
export type StyleRemark = { rule: StyleRule; from: number; to: number; write: string };

const address = /\b(?:https?:\/\/|www\.)[^\s]{1,500}|[^\s@]{1,64}@[^\s@]{1,190}/g;

/**
 * Checks text by the rules of a language: whole words and phrases, in whatever case unless the rule is about case.
 * Of several rules that fit, the longest is the one that is meant.
 */
export function styleChecker(rules: readonly StyleRule[], language: string): (text: string) => StyleRemark[] {
  const how: Folding = { language, matchCase: false, ignoreMarks: false };
  const fold = (words: string) => foldText(words, how).text;
  const aboutCase = new Set(rules.filter(({ avoid, say }) => fold(avoid) === fold(say)));
  const find = phraseFinder(
    rules.map((rule) => ({ words: rule.avoid, of: rule })),
    how,
  );

  return (text) => {
    let quoted: { from: number; to: number }[] | null = null;
    const found = find(text, ({ of: rule, ...range }) => {
      const isRight = aboutCase.has(rule)
        ? text.slice(range.from, range.to) !== rule.avoid
        : isPartOfWhatToSay(text, range, rule);
      if (isRight) return false;
      quoted ??= [...quotedRanges(text), ...addressesIn(text)];
      return !quoted.some(({ from, to }) => range.from >= from && range.to <= to);
    });
    return found.map(({ of: rule, from, to }) => ({
      ...{ rule, from, to },
      write: inCaseOf(text.slice(from, to), rule, language),
    }));
  };
}

/** "Say the Gulf of Vale, not the Gulf": whoever says the longer one already is right. */
function isPartOfWhatToSay(text: string, range: { from: number; to: number }, { avoid, say }: StyleRule) {
  const offset = say === '' ? -1 : say.toLowerCase().indexOf(avoid.toLowerCase());
  if (offset === -1) return false;
  const around = text.slice(Math.max(0, range.from - offset), range.from - offset + say.length);
  return range.from >= offset && around.toLowerCase() === say.toLowerCase();
}

const addressesIn = (text: string) =>
  /@|www\.|:\/\//.test(text)
    ? [...text.matchAll(address)].map(({ 0: found, index }) => ({ from: index, to: index + found.length }))
    : [];

/** At the start of a sentence, what is written instead begins with a capital too. */
function inCaseOf(written: string, { avoid, say }: StyleRule, language: string): string {
  const [first = ''] = written;
  const [usual = ''] = avoid;
  const locale = language.split('-')[0] ?? 'en';
  const isRaised = first !== usual && first === usual.toLocaleUpperCase(locale);
  const [letter = ''] = say;
  return isRaised ? letter.toLocaleUpperCase(locale) + say.slice(letter.length) : say;
}
