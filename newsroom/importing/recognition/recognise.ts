import { fold } from '../fold.ts';
import { Covered } from './covered.ts';
import { figuresIn } from './figures/figures.ts';
import { capitalRuns, type Run } from './names/capital-runs.ts';
import { type FoundOrganisation, organisationsInRuns, unmarkedOrganisations } from './names/organisations.ts';
import { peopleInRuns } from './names/people.ts';
import { knownPlaces, placesInRuns } from './names/places.ts';
import { unmarkedPeople } from './names/unmarked-people.ts';
import { quotesIn } from './quotes/quotes.ts';
import type { Finding, Name, Recognisable } from './schema.ts';
import { type ReadText, readText } from './text.ts';

/**
 * Quotes with their speakers, people, organisations, places and figures of a text, in the order of the text. Rules and
 * word lists, no model: what is not plain is left out. Names do not overlap each other. Takes time in proportion to the
 * text; of a language without word lists (see languages/) nothing is found.
 */
export function recognise(text: Recognisable): Finding[] {
  const read = readText(text);
  if (!read) return [];
  const names = read.lexicon.capitals === 'none' ? unmarkedNames(read) : namesByCapitals(read);
  const people = names.filter(({ kind }) => kind === 'person');
  return [...names, ...quotesIn(read, people), ...figuresIn(read)].sort(
    (one, other) => one.block - other.block || one.from - other.from || other.to - one.to,
  );
}

function namesByCapitals(text: ReadText): Name[] {
  const runs = text.words.flatMap((words, block) => capitalRuns(block, words, text.lexicon, text.lower));
  const places = knownPlaces(text);
  const placeNames = new Set(places.map(({ name }) => fold(name)));
  const isPlace = (name: string) => placeNames.has(fold(name));
  const organisations = organisationsInRuns(text, runs);
  const rest = outside(text, runs, organisations);
  const people = peopleInRuns(text, rest, isPlace);
  const told = placesInRuns(text, rest);
  return apart(text, [organisations.map(({ name }) => name), people, places, told]);
}

function unmarkedNames(text: ReadText): Name[] {
  const organisations = unmarkedOrganisations(text).map(({ name }) => name);
  return apart(text, [organisations, knownPlaces(text), unmarkedPeople(text)]);
}

/** What organisations leave of the runs that they stand in. */
function outside(text: ReadText, runs: readonly Run[], organisations: readonly FoundOrganisation[]): Run[] {
  const taken = new Covered(text.words.map((words) => words.length));
  for (const { run } of organisations) taken.cover(run.block, run.start, run.end);
  return runs.flatMap((run) => {
    const parts: Run[] = [];
    for (let at = run.start; at < run.end; at++) {
      if (!taken.isFree(run.block, at, at + 1)) continue;
      const last = parts.at(-1);
      if (last?.end === at) last.end++;
      else parts.push({ ...run, start: at, end: at + 1 });
    }
    return parts;
  });
}

/** The names of all lists; where two want the same words, the earlier list has them. */
function apart(text: ReadText, lists: readonly (readonly Name[])[]): Name[] {
  const taken = new Covered(text.blocks.map((block) => block.length));
  return lists.flat().filter(({ block, from, to }) => {
    if (!taken.isFree(block, from, to)) return false;
    taken.cover(block, from, to);
    return true;
  });
}
