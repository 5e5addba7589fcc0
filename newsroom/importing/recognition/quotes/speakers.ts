import type { ReadText } from '../text.ts';
import type { Clause } from './clause.ts';
import type { Named } from './named.ts';

/** Somebody named, somebody only pointed at, somebody that the text does not name, or no verb of saying at all. */
export type Saying = { name: string } | 'pointed_at' | 'somebody' | null;

type Place = { block: number; before: Clause; after: Clause; named: readonly Named[]; colonBefore: boolean };

/** Words that may stand between a verb of saying and the name: "said the head of the harbour board, Mara Ilvane". */
const BETWEEN = new Set('the a an of for and der die das des le la les l du de d bi y'.split(' '));

/** Who says a quotation, from the words around it in its sentence. */
export function sayingOf(text: ReadText, place: Place): Saying {
  return sayingAfter(text, place) ?? sayingBefore(text, place);
}

function sayingAfter(text: ReadText, { block, before, after, named }: Place): Saying {
  const { says, order, dropsPronoun, pronouns } = text.lexicon;
  const words = text.words[block] ?? [];
  const verb = firstIndex(after.start, after.end, (at) => says.has(words[at]?.folded ?? ''));
  if (verb === null) return null;
  const between = named.filter(({ start, end }) => start >= after.start && end <= verb);
  if (between.length > 0) return between.length === 1 ? { name: between[0]?.name ?? '' } : 'somebody';
  if (verb - after.start > 3) return null;
  for (const at of [verb - 1, verb + 1]) {
    const inside = at >= after.start && at < after.end;
    if (inside && pronouns.has(words[at]?.folded ?? '')) return 'pointed_at';
  }
  const follows = named.find(({ start }) => start > verb && start <= verb + 8 && start < after.end);
  if (follows && leadsTo(text, block, verb + 1, follows.start)) return { name: follows.name };
  const isBare = verb === after.start && endsWithVerbs(text, block, verb + 1, after.end);
  if (order !== 'verb_last') return dropsPronoun && isBare ? 'pointed_at' : 'somebody';
  const subjects = new Set(
    named.filter(({ start, end }) => start >= before.start && end <= before.end).map(({ name }) => name),
  );
  if (subjects.size === 1) return { name: [...subjects][0] ?? '' };
  return subjects.size === 0 && isBare && before.start === before.end ? 'pointed_at' : 'somebody';
}

function sayingBefore(text: ReadText, { block, before, named, colonBefore }: Place): Saying {
  const { says, order, dropsPronoun, pronouns } = text.lexicon;
  const words = text.words[block] ?? [];
  const here = named.filter(({ start, end }) => start >= before.start && end <= before.end);
  const last = here.at(-1);
  if (colonBefore && last?.end === before.end) return { name: last.name };
  const verb = lastIndex(before.start, before.end, (at) => says.has(words[at]?.folded ?? ''));
  if (verb === null) return null;
  const subject =
    order === 'subject_verb'
      ? here.findLast(({ end }) => end <= verb)
      : order === 'verb_subject'
        ? here.find(({ start }) => start > verb)
        : here.length === 1
          ? here[0]
          : undefined;
  if (subject) return { name: subject.name };
  // “…”, said Mara Ilvane, “…”: the verb begins what stands between two quotations.
  const turned = verb === before.start ? here.find(({ start }) => start > verb) : undefined;
  if (turned && leadsTo(text, block, verb + 1, turned.start)) return { name: turned.name };
  for (const at of [verb - 1, verb + 1]) {
    if (at >= before.start && pronouns.has(words[at]?.folded ?? '')) return 'pointed_at';
  }
  const isBare = before.end - before.start <= 2 && verb <= before.start + 1;
  return dropsPronoun && isBare && here.length === 0 ? 'pointed_at' : 'somebody';
}

/** Nothing but an office stands between: "said the baker, who had seen Mara Ilvane" does not lead to her. */
function leadsTo({ words, lexicon }: ReadText, block: number, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const word = words[block]?.[at];
    if (word && lexicon.common.has(word.folded) && !BETWEEN.has(word.folded)) return false;
  }
  return true;
}

/** “…” diye konuştu: nothing but verbs of saying up to the end of the sentence. */
function endsWithVerbs({ words, lexicon }: ReadText, block: number, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (!lexicon.says.has(words[block]?.[at]?.folded ?? '')) return false;
  return true;
}

function firstIndex(start: number, end: number, is: (at: number) => boolean): number | null {
  for (let at = start; at < end; at++) if (is(at)) return at;
  return null;
}

function lastIndex(start: number, end: number, is: (at: number) => boolean): number | null {
  for (let at = end - 1; at >= start; at--) if (is(at)) return at;
  return null;
}
