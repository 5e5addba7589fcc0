import type { Name, Quote } from '../schema.ts';
import type { ReadText } from '../text.ts';
import { clausesAround, firstFrom } from './clause.ts';
import { NamedPeople } from './named.ts';
import type { Quotation } from './quotations.ts';
import { type Saying, sayingOf } from './speakers.ts';

/**
 * Quotations that are somebody's words, with whoever says them: told by a verb of saying, or a whole sentence between
 * marks. A name in quotation marks (of a ship, a film) is none. `people` are the persons found in the text.
 */
export function quotesIn(text: ReadText, people: readonly Name[]): Quote[] {
  const named = new NamedPeople(text, people);
  const quotes: Quote[] = [];
  for (const quotation of text.quotations) {
    // A headline is no place to look for who says it.
    if (quotation.block === 0) continue;
    const quote = quoteOf(text, quotation, named, quotes.at(-1));
    if (quote?.reason === 'said_by_name' && quotation.goesOn) nameParts(quotes, quote);
    if (quote) quotes.push(quote);
  }
  return quotes;
}

/** Who said the last part of a quotation said those that it goes on. */
function nameParts(quotes: Quote[], { block, speaker }: Quote): void {
  let below = block;
  for (const part of quotes.toReversed()) {
    if (part.block !== below - 1 || part.speaker !== null) return;
    Object.assign(part, { speaker, sure: 0.85, reason: 'said_by_name' });
    below = part.block;
  }
}

function quoteOf(
  text: ReadText,
  quotation: Quotation,
  named: NamedPeople,
  before: Quote | undefined,
): Quote | null {
  const { block, from, to, outerFrom, goesOn } = quotation;
  const whole = text.blocks[block] ?? '';
  const words = whole.slice(from, to);
  const found = { kind: 'quote' as const, block, from, to, words };
  const count = firstFrom(text, block, to) - firstFrom(text, block, from);
  if (count === 0) return null;
  const clauses = clausesAround(text, quotation);
  const lead = whole.slice(Math.max(0, outerFrom - 3), outerFrom);
  const colonBefore = /:\s?$/.test(lead);
  const saying = sayingOf(text, {
    ...{ block, ...clauses },
    named: named.within(block, clauses.before.start, clauses.after.end + 9),
    colonBefore,
  });
  if (goesOn && before?.block === block - 1 && (saying === null || typeof saying === 'string')) {
    return { ...found, speaker: before.speaker, sure: before.sure, reason: 'goes_on' };
  }
  const fewest = before?.block === block && before.speaker ? 2 : 4;
  const isSentence = count >= fewest && endsSentence(whole, quotation) && startsSentence(words);
  if (
    saying !== null &&
    (count >= 3 || /[,.?!؟…]$/.test(words) || colonBefore || isRightBefore(text, quotation))
  ) {
    return { ...found, ...said(saying, resolve(text, named, quotation)) };
  }
  if (!isSentence) return null;
  if (before?.block === block && before.speaker && !isOtherNamedBetween(text, named, before, quotation)) {
    return { ...found, speaker: before.speaker, sure: 0.75, reason: 'goes_on' };
  }
  return { ...found, speaker: null, sure: 0.55, reason: 'quoted_sentence' };
}

function said(
  saying: Exclude<Saying, null>,
  pointedAt: string | null,
): Pick<Quote, 'speaker' | 'sure' | 'reason'> {
  if (saying === 'pointed_at' && pointedAt) {
    return { speaker: pointedAt, sure: 0.75, reason: 'said_by_pronoun' };
  }
  if (typeof saying === 'string') return { speaker: null, sure: 0.65, reason: 'said_by_somebody' };
  return { speaker: saying.name, sure: 0.9, reason: 'said_by_name' };
}

/** The one person named last before a quotation, in its block or one of the two before; null if there are more. */
function resolve(text: ReadText, named: NamedPeople, { block, outerFrom }: Quotation): string | null {
  const end = firstFrom(text, block, outerFrom);
  for (let at = block; at >= Math.max(1, block - 2); at--) {
    const here = named.before(at, at < block ? Number.POSITIVE_INFINITY : end);
    const names = new Set(here.map(({ name }) => name));
    if (names.size > 0) return names.size === 1 ? ([...names][0] ?? null) : null;
  }
  return null;
}

const isRightBefore = (text: ReadText, { block, outerTo }: Quotation) =>
  text.lexicon.says.has(text.words[block]?.[firstFrom(text, block, outerTo)]?.folded ?? '');

const endsSentence = (whole: string, { to, outerTo }: Quotation) =>
  /[.?!؟…]/.test(whole[to - 1] ?? '') || /^\s?[.?!؟]/.test(whole.slice(outerTo, outerTo + 2));

const startsSentence = (words: string) => /^[^\p{L}]{0,3}(?:\p{Lu}|\p{Lo})/u.test(words);

function isOtherNamedBetween(
  text: ReadText,
  named: NamedPeople,
  before: Quote,
  { block, outerFrom }: Quotation,
) {
  const [start, end] = [firstFrom(text, block, before.to), firstFrom(text, block, outerFrom)];
  return named.within(block, start, end).some(({ name }) => name !== before.speaker);
}
