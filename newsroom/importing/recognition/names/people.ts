import type { Name } from '../schema.ts';
import type { ReadText } from '../text.ts';
import type { Word } from '../words.ts';
import type { Run } from './capital-runs.ts';
import { type Evidence, mention, People, SURE } from './person.ts';

type Alone = ReturnType<typeof namesAlone>;

const OPENS_QUOTE = /^\s?[,:]?\s?[“„«»"‘]/;
/** German words for who somebody is by trade: "Schäferin", "Hafenmeister". */
const TRADE = /(?:erin|eurin|istin|ärztin|meister|leiter|sprecher|chef|chefin|rätin|wart|wirtin)$/u;

/**
 * People in text whose script has capitals: names that a title, a verb of saying, an office or a surname by itself shows
 * to be a person's, and every further mention of them. `taken` says which runs are something else.
 */
export function peopleInRuns(
  text: ReadText,
  runs: readonly Run[],
  isPlace: (name: string) => boolean,
): Name[] {
  const people = new People();
  const alone = namesAlone(text, runs);
  for (const run of runs) {
    // A headline's capitals tell nothing.
    if (run.block === 0) continue;
    const words = text.words[run.block] ?? [];
    const core = withoutTitles(text, words, run);
    const count = core.end - core.start;
    if (count < 1 || count > 4) continue;
    const name = textOf(text, core);
    if (
      isPlace(name) ||
      isShouted(words, core) ||
      text.lexicon.organisations.has(words[core.end - 1]?.folded ?? '')
    )
      continue;
    const reason = evidenceFor(text, words, run, core, alone);
    if (!reason || (count === 1 && core.start === run.start)) continue;
    const folded = words.slice(core.start, core.end).map((word) => word.folded);
    people.add({ name, words: folded, reason, sure: count === 1 ? 0.7 : SURE[reason] });
  }
  return runs.flatMap((run) => mentionsIn(text, people, run));
}

function mentionsIn(text: ReadText, people: People, run: Run): Name[] {
  const words = text.words[run.block] ?? [];
  const folded = words.slice(run.start, run.end).map((word) => word.folded);
  for (let at = 0; at < folded.length; at++) {
    const person = people.fullAt(folded, at);
    if (person) {
      const start = run.start + at;
      return [mention(text, person, { block: run.block, start, end: start + person.words.length })];
    }
  }
  const core = withoutTitles(text, words, run);
  if (core.end - core.start !== 1) return [];
  const person = people.bySurname(words[core.start]?.folded ?? '');
  return person ? [mention(text, person, core)] : [];
}

/** What of a run follows its last title. */
function withoutTitles({ lexicon }: ReadText, words: readonly Word[], run: Run): Run {
  let { start } = run;
  for (let at = run.start; at < run.end; at++) {
    const word = words[at];
    if (!word) break;
    const isTrade = lexicon.capitals === 'nouns' && at < run.end - 1 && TRADE.test(word.text);
    if (lexicon.titles.has(word.folded) || isTrade) start = at + 1;
  }
  return { ...run, start };
}

function evidenceFor(
  text: ReadText,
  words: readonly Word[],
  run: Run,
  core: Run,
  alone: Alone,
): Evidence | null {
  const { lexicon } = text;
  const [first, before] = [words[run.start], words[run.start - 1]];
  if (core.start > run.start) return 'title_before_name';
  const isNext = first?.gap === ' ' || first?.gap === '. ';
  if (before && isNext && lexicon.titles.has(before.folded) && lexicon.capitals === 'names')
    return 'title_before_name';
  if (hasOfficeAfter(text, words, core.end) || hasOfficeBefore(text, words, core))
    return 'office_beside_name';
  if (speaks(text, words, run, core)) return 'speaks';
  return returnsBySurname(text, words, core, alone) ? 'surname_again' : null;
}

function speaks(text: ReadText, words: readonly Word[], run: Run, core: Run): boolean {
  const { lexicon } = text;
  const [first, before, after] = [words[run.start], words[run.start - 1], words[core.end]];
  if (before && first?.gap === ' ' && lexicon.says.has(before.folded)) return true;
  if (after && /^,? $/.test(after.gap) && isSaying(text, words, core.end)) return true;
  const end = words[core.end - 1]?.to ?? 0;
  const sign = text.blocks[run.block]?.[end];
  const leads = sign === ':' || (sign === ',' && lexicon.order === 'verb_last');
  return leads && opensQuote(text, run.block, end);
}

/** Not where any word has a capital, nor where the first word, too, stands alone: "Virginia Democrats". */
function returnsBySurname(
  { lexicon }: ReadText,
  words: readonly Word[],
  { start, end }: Run,
  alone: Alone,
): boolean {
  const [first, last] = [words[start], words[end - 1]];
  if (lexicon.capitals !== 'names' || end - start < 2 || !first || !last || first.opensSentence) return false;
  return alone.speaking.has(last.folded) && !alone.all.has(first.folded);
}

const opensQuote = (text: ReadText, block: number, at: number) =>
  OPENS_QUOTE.test((text.blocks[block] ?? '').slice(at, at + 4));

/** "Mara Ilvane said", "a déclaré", "hat … gesagt": the verb, or a helper before it. */
function isSaying({ lexicon }: ReadText, words: readonly Word[], at: number): boolean {
  const [word, next] = [words[at], words[at + 1]];
  if (!word || word.isCapital) return false;
  if (lexicon.says.has(word.folded)) return true;
  return word.folded.length <= 3 && next?.gap === ' ' && lexicon.says.has(next.folded);
}

/** ", head of the harbour board", ", 43,": within a few words after the comma, and not the subject of its own verb. */
function hasOfficeAfter({ lexicon }: ReadText, words: readonly Word[], end: number): boolean {
  const [word, next] = [words[end], words[end + 1]];
  if (!word || !/^(?:, ?| \()$/.test(word.gap)) return false;
  if (/^\p{N}{2}$/u.test(word.text) && next && /^(?:,|\))/.test(next.gap)) return true;
  for (let at = end; at < end + 4; at++) {
    const office = words[at];
    if (!office || (at > end && /[.,;:!?“”„«»"]/.test(office.gap))) return false;
    const isOffice = lexicon.titles.has(office.folded) || lexicon.offices.has(office.folded);
    if (isOffice) return !lexicon.says.has(words[at + 1]?.folded ?? '') && words[at + 1]?.isCapital !== true;
  }
  return false;
}

/** "The director of the mill, Dorian Pell, …": between commas, and an office leads to them. */
function hasOfficeBefore({ lexicon }: ReadText, words: readonly Word[], { start, end }: Run): boolean {
  if (words[start]?.gap !== ', ' || !words[end]?.gap.startsWith(',')) return false;
  for (let at = start - 1; at >= Math.max(0, start - 8); at--) {
    const word = words[at];
    if (!word) return false;
    if (lexicon.titles.has(word.folded)) return true;
    if (word.opensSentence || /[,;:!?“”„«»"]/.test(word.gap)) return false;
  }
  return false;
}

/** Names of a single word, and those among them that say something: "Ilvane said", "Işıklar, “…”". */
function namesAlone(
  text: ReadText,
  runs: readonly Run[],
): { all: ReadonlySet<string>; speaking: ReadonlySet<string> } {
  const [all, speaking] = [new Set<string>(), new Set<string>()];
  for (const run of runs) {
    if (run.block === 0 || run.end - run.start !== 1) continue;
    const words = text.words[run.block] ?? [];
    const folded = words[run.start]?.folded ?? '';
    all.add(folded);
    if (speaks(text, words, run, run)) speaking.add(folded);
  }
  return { all, speaking };
}

const isShouted = (words: readonly Word[], { start, end }: Run) =>
  words.slice(start, end).some(({ text }) => text.length > 1 && text === text.toUpperCase());

function textOf(text: ReadText, { block, start, end }: Run): string {
  const words = text.words[block] ?? [];
  return (text.blocks[block] ?? '').slice(words[start]?.from ?? 0, words[end - 1]?.to ?? 0);
}
