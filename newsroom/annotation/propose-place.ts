import search from 'approx-string-match';
import type { Node } from 'prosemirror-model';
import { textUnits } from '../document/units.ts';
import type { Anchor } from './anchor.ts';

/**
 * A place that a note may have meant, for a person to confirm. `text` is all that stands there, `words` how a
 * person reads it; `score` is from 0 to 1.
 */
export type Place = Found & { words: string };
type Found = { from: number; to: number; text: string; score: number };

const LEAST = 0.55;
/** Places whose scores are nearer to each other than this are look-alikes: nobody but a person can tell them apart. */
const ALIKE = 0.06;
const MOST = 4;
/** Characters of a quote that are searched for; of a longer one its beginning and its end are. */
const LONGEST = 240;

/**
 * Places that could be the words of a note that has lost them, the likeliest first: by how well quote, prefix and suffix
 * agree, in its own block before others. It only proposes: quotes attach to look-alikes where text repeats itself.
 */
export function proposePlaces(doc: Node, anchor: Anchor): Place[] {
  const quote = anchor.quote.replace(/…$/, '');
  if (quote.trim() === '') return [];
  const found: Found[] = [];
  for (const unit of textUnits(doc)) {
    const isOwn = unit.id !== null && unit.id === anchor.blockId;
    for (const { errors, ...match } of matches(unit.text, quote)) {
      const { start, end } = upToKnown(unit.text, match, anchor);
      const words = 1 - errors / Math.min(quote.length, LONGEST);
      const before = agreement(unit.text.slice(0, start), anchor.prefix, 'end');
      const after = agreement(unit.text.slice(end), anchor.suffix, 'start');
      const score = 0.6 * words + 0.15 * before + 0.15 * after + (isOwn ? 0.1 : 0);
      const from = unit.pos + 1 + start;
      if (score >= LEAST)
        found.push({ from, to: unit.pos + 1 + end, text: unit.text.slice(start, end), score });
    }
  }
  found.push(...inOwnBlock(doc, anchor));
  found.sort((one, other) => other.score - one.score || one.from - other.from);
  const likeliest = apart(found).slice(0, MOST);
  return likeliest.map((place) => ({ ...place, words: wordsAt(doc, place, quote) }));
}

/** One way to read words with suggestions, the nearer to the quote: both on end are one tangle. */
function wordsAt(doc: Node, { from, to, text }: Found, quote: string): string {
  const without = (mark: string) => {
    let words = '';
    doc.nodesBetween(from, to, (node, pos) => {
      if (!node.isInline || node.marks.some(({ type }) => type.name === mark)) return;
      words += node.isText ? node.text?.slice(Math.max(0, from - pos), to - pos) : '\n';
    });
    return words.trim();
  };
  const [before, after] = [without('insertion'), without('deletion')];
  return (distance(after, quote) < distance(before, quote) ? after : before) || text;
}

const distance = (words: string, quote: string): number =>
  search(words, quote.slice(0, LONGEST), quote.length)[0]?.errors ?? quote.length;

/** Whether one of the places stands out so far that it can be offered as the place. */
export const standsOut = ([first, second]: readonly Found[]): boolean =>
  first !== undefined && (second === undefined || first.score - second.score >= ALIKE);

function matches(text: string, quote: string): { start: number; end: number; errors: number }[] {
  const most = (length: number) => Math.floor(length * 0.4);
  if (quote.length <= LONGEST) return wholeWords(text, spread(text, quote, most(quote.length)));
  const half = LONGEST / 2;
  const [head] = search(text, quote.slice(0, half), most(half));
  const tail = search(text, quote.slice(-half), most(half)).findLast(({ end }) => !head || end > head.start);
  if (!head || !tail || tail.end - head.start > quote.length * 1.5) return [];
  return wholeWords(text, [{ start: head.start, end: tail.end, errors: head.errors + tail.errors }]);
}

/** The best places, and those nearly as good beside them: the library gives the very best alone. */
function spread(text: string, quote: string, most: number) {
  const best = search(text, quote, most);
  const [first] = best;
  if (!first) return [];
  const { start, end } = first;
  const left = search(text.slice(0, start), quote, most);
  const right = search(text.slice(end), quote, most);
  return [
    ...best,
    ...left,
    ...right.map((each) => ({ ...each, start: each.start + end, end: each.end + end })),
  ];
}

/** Places begin and end with whole words: half a word is never what somebody wrote a note on. */
function wholeWords(text: string, places: readonly { start: number; end: number; errors: number }[]) {
  const isLetter = (at: number) => /[\p{L}\p{M}\p{N}]/u.test(text[at] ?? '');
  return places.map(({ start, end, errors }) => {
    let [from, to] = [start, end];
    while (from > 0 && isLetter(from) && isLetter(from - 1)) from -= 1;
    while (to < text.length && isLetter(to - 1) && isLetter(to)) to += 1;
    while (from < to && /\s/.test(text[from] ?? '')) from += 1;
    while (to > from && /\s/.test(text[to - 1] ?? '')) to -= 1;
    return { start: from, end: to, errors };
  });
}

/** Other words between what stood around the note in its own block: who rewrote them left that alone. */
function inOwnBlock(doc: Node, { quote, prefix, suffix, blockId }: Anchor): Found[] {
  const unit = textUnits(doc).find(({ id }) => id !== null && id === blockId);
  const before = (prefix.split('\n').at(-1) ?? '').slice(-KNOWN);
  const after = (suffix.split('\n')[0] ?? '').slice(0, KNOWN);
  if (!unit || before.trim() === '' || after.trim() === '') return [];
  const start = unit.text.indexOf(before) + before.length;
  const end = unit.text.indexOf(after, start);
  const text = unit.text.slice(start, end);
  const isThere = start >= before.length && end >= start && unit.text.indexOf(before, start) < 0;
  if (!isThere || text.trim() === '' || text.length > quote.length * 3 + NEAR) return [];
  const from = unit.pos + 1 + start + text.length - text.trimStart().length;
  return [{ from, to: from + text.trim().length, text: text.trim(), score: LEAST }];
}

/** Characters that are looked for around a match, and how far from it. */
const KNOWN = 16;
const NEAR = 24;

/** What was written in the place of the words, where what stood right before and after them still does. */
function upToKnown(text: string, { start, end }: { start: number; end: number }, { prefix, suffix }: Anchor) {
  const before = (prefix.split('\n').at(-1) ?? '').slice(-KNOWN);
  const after = (suffix.split('\n')[0] ?? '').slice(0, KNOWN);
  const [begins, ends] = [text.lastIndexOf(before, start) + before.length, text.indexOf(after, end)];
  const isBefore =
    before.trim() !== '' && begins >= before.length && begins <= start && start - begins <= NEAR;
  const isAfter = after.trim() !== '' && ends >= end && ends - end <= NEAR;
  const [from, to] = [isBefore ? begins : start, isAfter ? ends : end];
  const words = text.slice(from, to);
  return {
    start: from + words.length - words.trimStart().length,
    end: to - (words.length - words.trimEnd().length),
  };
}

/** How far what stands around a place is what stood around the note, from 0 to 1. */
function agreement(text: string, wanted: string, side: 'start' | 'end'): number {
  // Nothing is known of what stood there.
  if (wanted === '') return 0.5;
  const around = side === 'end' ? (wanted.split('\n').at(-1) ?? '') : (wanted.split('\n')[0] ?? '');
  if (around.trim() === '') return text.trim() === '' ? 1 : 0;
  const here = side === 'end' ? text.slice(-around.length - 8) : text.slice(0, around.length + 8);
  const [best] = search(here, around, around.length);
  return best ? 1 - best.errors / around.length : 0;
}

/** Of places that overlap the likeliest alone. */
const apart = (places: readonly Found[]): Found[] =>
  places.filter((place, index) =>
    places.slice(0, index).every((better) => place.to <= better.from || place.from >= better.to),
  );
