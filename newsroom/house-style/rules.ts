import { type Folding, foldText } from '../document/find/fold.ts';
import { quotedRanges } from '../document/typography/quotation-marks.ts';
import type { StyleRule } from './schema.ts';

/** Words that a rule is about, as offsets in the text, and what to write in their place; empty for nothing. */
export type StyleRemark = { rule: StyleRule; from: number; to: number; write: string };

type Prepared = { rule: StyleRule; folded: string; isAboutCase: boolean };

const token = /[\p{L}\p{M}\p{N}_]+|[^\s]/gu;
const address = /\b(?:https?:\/\/|www\.)[^\s]{1,500}|[^\s@]{1,64}@[^\s@]{1,190}/g;

/**
 * Checks text by the rules of a language: whole words and phrases, in whatever case unless the rule is about case. One
 * pass, however many rules there are: each word leads to the rules that begin with it.
 */
export function styleChecker(rules: readonly StyleRule[], language: string): (text: string) => StyleRemark[] {
  const how: Folding = { language, matchCase: false, ignoreMarks: false };
  const byFirst = new Map<string, Prepared[]>();
  for (const rule of rules) {
    const folded = foldText(rule.avoid, how).text;
    const first = folded.match(token)?.[0];
    if (first === undefined) continue;
    const prepared = { rule, folded, isAboutCase: folded === foldText(rule.say, how).text };
    byFirst.set(first, [...(byFirst.get(first) ?? []), prepared]);
  }
  // The longest rule that fits is the one that is meant.
  for (const prepared of byFirst.values()) prepared.sort((a, b) => b.folded.length - a.folded.length);
  if (byFirst.size === 0) return () => [];

  return (text) => {
    const folded = foldText(text, how);
    const found: StyleRemark[] = [];
    let quoted: { from: number; to: number }[] | null = null;
    let done = 0;
    for (const { 0: word, index } of folded.text.matchAll(token)) {
      if (index < done) continue;
      for (const { rule, folded: wanted, isAboutCase } of byFirst.get(word) ?? []) {
        const end = index + wanted.length;
        if (!folded.text.startsWith(wanted, index) || goesOn(folded.text, end)) continue;
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
  [...text.matchAll(address)].map(({ 0: found, index }) => ({ from: index, to: index + found.length }));

/** At the start of a sentence, what is written instead begins with a capital too. */
function inCaseOf(written: string, { avoid, say }: StyleRule, language: string): string {
  const [first = ''] = written;
  const [usual = ''] = avoid;
  const locale = language.split('-')[0] ?? 'en';
  const isRaised = first !== usual && first === usual.toLocaleUpperCase(locale);
  const [letter = ''] = say;
  return isRaised ? letter.toLocaleUpperCase(locale) + say.slice(letter.length) : say;
}
