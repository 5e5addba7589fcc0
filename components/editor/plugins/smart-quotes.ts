import { InputRule, inputRules } from 'prosemirror-inputrules';
import type { ResolvedPos } from 'prosemirror-model';
import type { EditorState, Transaction } from 'prosemirror-state';
import {
  clipsYears,
  hasApostrophe,
  isClipped,
  quotationMarks,
} from '#newsroom/document/typography/quotation-marks.ts';

/**
 * Makes the signs of print out of those of the keyboard: quotation marks of the language, apostrophes, dashes, the
 * ellipsis. Backspace gives back what was typed. `language` is the story's; a block may have its own.
 */
export const smartQuotes = (language: () => string) =>
  inputRules({
    rules: [
      new InputRule(/"$/, (state, _, from, to) => quote(state, { from, to }, '"', language())),
      new InputRule(/'$/, (state, _, from, to) => quote(state, { from, to }, "'", language())),
      // At the start of a paragraph three hyphens make a divider.
      new InputRule(/\S\s?--$/, (state, _, __, to) => put(state, '–', { from: to - 1, to })),
      new InputRule(/–-$/, (state, _, __, to) => put(state, '—', { from: to - 1, to })),
      new InputRule(/\.\.\.$/, (state, _, __, to) => put(state, '…', { from: to - 2, to })),
      // What began like a quote is a year without its century, or a word that begins with an apostrophe ...
      turning(/(?<![\p{L}\p{N}])[‘‚“‹«„]\d\d$/u, language, (spoken, [mark]) =>
        clipsYears(spoken) && mark === openingOf(spoken) ? '’' : null,
      ),
      turning(/(?<![\p{L}\p{N}])[‘‚“‹«„][\p{L}’]{1,9}[^\p{L}\p{N}'"’]$/u, language, (spoken, begun) =>
        isClippedWord(spoken, begun.slice(0, -1)) ? '’' : null,
      ),
      // ... and what looked like a year is a number that a quote begins with.
      turning(/(?<![\p{L}\p{N}])’\d\d(?:[\d%‰°]|[.,]\d)$/u, language, (spoken) =>
        clipsYears(spoken) ? openingOf(spoken) : null,
      ),
    ],
  });

type Range = { from: number; to: number };

const openingOf = (language: string) => quotationMarks(language).inner[0];

/** Of a mark and what stands behind it, whether that is a word which begins with an apostrophe. */
const isClippedWord = (language: string, [mark, ...word]: string) =>
  mark === openingOf(language) && isClipped(language, word.join(''));

/** Puts another mark in the place of the one that words begin with, once what is typed behind them tells. */
const turning = (
  words: RegExp,
  ofStory: () => string,
  markOf: (language: string, begun: string) => string | null,
) =>
  new InputRule(words, (state, [begun], from, to) => {
    const $from = state.doc.resolve(from);
    const mark = markOf(languageAt($from, ofStory()), begun);
    if (mark === null || mark === begun[0] || isLiteral($from)) return null;
    const cursor = state.selection.from;
    return state.tr.insertText(begun.slice(cursor - from), cursor, to).insertText(mark, from, from + 1);
  });

const languageAt = ({ parent }: ResolvedPos, ofStory: string) =>
  (parent.attrs.lang as string | null) ?? ofStory;

const put = (state: EditorState, sign: string, { from, to }: Range): Transaction | null =>
  isLiteral(state.doc.resolve(from)) ? null : state.tr.insertText(sign, from, to);

const textBefore = ($pos: ResolvedPos) => $pos.parent.textBetween(0, $pos.parentOffset, '\n', '\ufffc');

/** In links, and in addresses that are being typed, every sign is meant as it is. */
const isLiteral = ($pos: ResolvedPos) =>
  $pos.marks().some((mark) => mark.type.name === 'link') ||
  /(?:\/\/|www\.|@)\S{0,500}$/.test(textBefore($pos).slice(-510));

/** Marks that open and close alike are told apart by what stands before them. */
const isAfterOpening = (before: string, pairs: readonly (readonly [string, string])[]) =>
  pairs.some(([opening, closing]) => opening !== closing && before.endsWith(opening));

/** How often a sign stands in a text. */
const times = (text: string, sign: string) => text.split(sign).length - 1;

function quote(state: EditorState, range: Range, typed: '"' | "'", ofStory: string): Transaction | null {
  const $from = state.doc.resolve(range.from);
  const language = languageAt($from, ofStory);
  const { outer, inner } = quotationMarks(language);
  const [opening, closing] = typed === '"' ? outer : inner;
  const before = textBefore($from);
  const isBeginning = /(?:^|[\s([{–—/-])$/.test(before) && !before.endsWith(outer[1]);
  if (isBeginning || isAfterOpening(before, [outer, inner])) return put(state, opening, range);
  const isOpen =
    opening === closing ? times(before, opening) % 2 === 1 : times(before, opening) > times(before, closing);
  const word = /[‘‚“‹«„][\p{L}’]{1,9}$/u.exec(before.slice(-10));
  // Rock ’n’ roll, and a quote that ends with such a word.
  if (word && isClippedWord(language, word[0]) && (typed === '"' || /^.n$/iu.test(word[0]))) {
    const at = range.from - word[0].length;
    return put(state, typed === '"' ? closing : '’', range)?.insertText('’', at, at + 1) ?? null;
  }
  if (isOpen) return put(state, closing, range);
  if (typed === "'") return hasApostrophe(language) ? put(state, '’', range) : null;
  // 12" is twelve inches.
  return /\p{Nd}$/u.test(before) ? null : put(state, closing, range);
}
