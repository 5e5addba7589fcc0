import { type Folding, foldText } from '../document/find/fold.ts';
import { quotedRanges } from '../document/typography/quotation-marks.ts';
import type { StyleRule } from './schema.ts';

/** Words that a rule is about, as offsets in the text, and what to write in their place; empty for nothing. */
export type StyleRemark = { rule: StyleRule; from: number; to: number; write: string };

type Prepared = { rule: StyleRule; isAboutCase: boolean; length: number };

/** The rules that begin with one word: by all of their words, and how long those are, the longest first. */
type Beginning = { phrases: Map<string, Prepared[]>; lengths: number[] };

const token = /[\p{L}\p{M}\p{N}_]+|[^\s]/gu;
const address = /\b(?:https?:\/\/|www\.)[^\s]{1,500}|[^\s@]{1,64}@[^\s@]{1,190}/g;

/**
 * Checks text by the rules of a language: whole words and phrases, in whatever case unless the rule is about case. One
 * pass, however many rules there are: each word leads to the rules that begin with it.
 */
export function styleChecker(rules: readonly StyleRule[], language: string): (text: string) => StyleRemark[] {
  const how: Folding = { language, matchCase: false, ignoreMarks: false };
  const beginnings = beginningsOf(rules, how);
  if (beginnings.size === 0) return () => [];

  return (text) => {
    const folded = foldText(text, how);
    const found: StyleRemark[] = [];
    let quoted: { from: number; to: number }[] | null = null;
    let done = 0;
    for (const { 0: word, index } of folded.text.matchAll(token)) {
      if (index < done) continue;
      const { phrases, lengths } = beginnings.get(word) ?? none;
      const fitting = lengths.flatMap(
        (length) => phrases.get(folded.text.slice(index, index + length)) ?? [],
      );
      for (const { rule, isAboutCase, length } of fitting) {
        const end = index + length;
        if (goesOn(folded.text, end)) continue;
        const range = { from: folded.starts[index] ?? 0, to: folded.ends[end - 1] ?? 0 };
        const written = text.slice(range.from, range.to);
        if (isAboutCase ? written !== rule.avoid : isPartOfWhatToSay(text, range, rule)) continue;
        quoted ??= [...quotedRanges(text), ...addressesIn(text)];
        if (quoted.some(({ from, to }) => range.from >= from && range.to <= to)) continue;
        found.push({ rule, ...range, write: inCaseOf(written, rule, language) });
        done = end;
        break;
      }
    }
    return found;
  };
}

const none: Beginning = { phrases: new Map(), lengths: [] };

/** However many rules begin alike, a word of the text is looked up once for each length that they have. */
function beginningsOf(rules: readonly StyleRule[], how: Folding): Map<string, Beginning> {
  const beginnings = new Map<string, Beginning>();
  for (const rule of rules) {
    const folded = foldText(rule.avoid, how).text;
    const first = folded.match(token)?.[0];
    if (first === undefined) continue;
    const beginning: Beginning = beginnings.get(first) ?? { phrases: new Map(), lengths: [] };
    beginnings.set(first, beginning);
    const isAboutCase = folded === foldText(rule.say, how).text;
    const same = beginning.phrases.get(folded) ?? [];
    beginning.phrases.set(folded, [...same, { rule, isAboutCase, length: folded.length }]);
    if (!beginning.lengths.includes(folded.length)) beginning.lengths.push(folded.length);
  }
  // The longest rule that fits is the one that is meant.
  for (const { lengths } of beginnings.values()) lengths.sort((a, b) => b - a);
  return beginnings;
}

const goesOn = (text: string, end: number) =>
  /[\p{L}\p{M}\p{N}_]$/u.test(text.slice(0, end).slice(-2)) &&
  /^[\p{L}\p{M}\p{N}_]/u.test(text.slice(end, end + 2));

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
