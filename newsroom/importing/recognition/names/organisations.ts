import { fold } from '../../fold.ts';
import type { Name } from '../schema.ts';
import type { ReadText } from '../text.ts';
import type { Word } from '../words.ts';
import type { Run } from './capital-runs.ts';
import { complementAfter } from './unmarked-words.ts';

/** An organisation that its own words tell, with the words of the block that it covers. */
export type FoundOrganisation = { run: Run; name: Name };

/** Organisations in text whose script has capitals. */
export function organisationsInRuns(text: ReadText, runs: readonly Run[]): FoundOrganisation[] {
  return runs.flatMap((run) => {
    const words = text.words[run.block] ?? [];
    const core = organisationWithin(text, words, run);
    return core ? [{ run: core, name: named(text, words, core) }] : [];
  });
}

function organisationWithin(text: ReadText, words: readonly Word[], run: Run): Run | null {
  const { lexicon } = text;
  const isHead = (at: number) => {
    const word = words[at];
    return word !== undefined && lexicon.organisations.has(word.folded);
  };
  const isCompound = (word: Word) =>
    lexicon.organisationEnds.some((end) => word.folded.endsWith(end) && word.folded.length > end.length + 2);
  // "Fishermen’s Union President Ana Rell": what follows a title is a person.
  let end = run.end;
  for (let at = run.start; at < run.end; at++) {
    if (lexicon.titles.has(words[at]?.folded ?? '') && !isHead(at)) {
      end = at;
      break;
    }
  }
  for (let at = run.start; at < end; at++) {
    const word = words[at];
    if (!word) break;
    if (isCompound(word)) return withPlace(text, words, { ...run, start: at, end: at + 1 }, run.end);
    if (!isHead(at)) continue;
    if (lexicon.headStands !== 'first' && at > run.start) {
      if (isSecondHalf(words, run)) return null;
      const last = lexicon.headStands === 'last' ? { ...run, end: at + 1 } : lastHead(run, end, isHead);
      return withLinks(text, words, last);
    }
    if (lexicon.headStands === 'last') continue;
    const whole = withLinks(text, words, { ...run, start: at, end });
    return whole.end - whole.start > 1 ? whole : null;
  }
  return lowerHeadBefore(text, words, run);
}

/** "Heimatverein Niederquell": a place that is known follows. */
function withPlace(text: ReadText, words: readonly Word[], run: Run, end: number): Run {
  const rest = words.slice(run.end, end).map(({ folded }) => folded);
  const isPlace = text.known.places.some((place) => fold(place) === rest.join(' '));
  return rest.length > 0 && isPlace ? { ...run, end } : withLinks(text, words, run);
}

/** "Tarım ve Orman Bakanlığı", "Securities and Exchange Commission": half a name would be wrong. */
const isSecondHalf = (words: readonly Word[], { start }: Run) =>
  /^(?:ve|and|und|et)$/.test(words[start - 1]?.text ?? '') &&
  words[start - 2]?.isCapital === true &&
  /^ $/.test(words[start]?.gap ?? '');

/** "Port Vale Harbour Authority Union": up to the last word that names a kind. */
function lastHead(run: Run, end: number, isHead: (at: number) => boolean): Run {
  for (let at = end - 1; at > run.start; at--) if (isHead(at)) return { ...run, end: at + 1 };
  return run;
}

/** "Ministry of Fisheries and Ports": a link word, an article perhaps, and a further name. */
function withLinks(text: ReadText, words: readonly Word[], run: Run): Run {
  let { end } = run;
  const { links, common } = text.lexicon;
  const isName = (word: Word | undefined) =>
    word?.isCapital === true && !common.has(word.folded) && !word.opensSentence;
  const isGap = (word: Word | undefined) => word?.gap === ' ' || word?.gap === '’' || word?.gap === "'";
  for (let guard = 0; guard < 4; guard++) {
    let at = end;
    if (!links.has(words[at]?.folded ?? '') || !isGap(words[at])) break;
    at++;
    if (/^(?:the|la|le|l|les|den|das|die)$/.test(words[at]?.text ?? '') && isGap(words[at])) at++;
    if (!isName(words[at]) || !isGap(words[at])) break;
    while (isName(words[at]) && isGap(words[at])) at++;
    if (words[at]?.text === 'and' && isName(words[at + 1]) && !words[at + 2]?.isCapital) at += 2;
    end = at;
  }
  return { ...run, end };
}

/** "ministère de la Santé": the kind is written small, and a link leads to the name. */
function lowerHeadBefore(text: ReadText, words: readonly Word[], run: Run): Run | null {
  if (text.lexicon.capitals !== 'names' || text.lexicon.headStands !== 'first') return null;
  for (let at = run.start - 1; at >= Math.max(0, run.start - 3); at--) {
    const word = words[at];
    if (!word || words[at + 1]?.gap.match(/[.,;:!?]/)) return null;
    if (text.lexicon.organisations.has(word.folded)) {
      const whole = withLinks(text, words, { ...run, start: at, end: at + 1 });
      return whole.end >= run.end ? whole : null;
    }
    if (!text.lexicon.links.has(word.folded) && !/^(?:la|le|l|les)$/.test(word.text)) return null;
  }
  return null;
}

/** Organisations in text whose script has no capitals: a kind, and words that plainly belong to it. */
export function unmarkedOrganisations(text: ReadText): FoundOrganisation[] {
  return text.words.flatMap((words, block) =>
    words.flatMap((word, at) => {
      const prefix = text.language.startsWith('ar') ? prefixLength(word, text) : 0;
      if (!text.lexicon.organisations.has(word.folded.slice(prefix))) return [];
      const end = complementAfter(text, words, at);
      if (end === null) return [];
      const run = { block, start: at, end };
      return [{ run, name: named(text, words, run, prefix) }];
    }),
  );
}

/** Arabic writes "and", "by", "to" as part of the word. */
function prefixLength({ folded }: Word, { lexicon }: ReadText): number {
  if (lexicon.organisations.has(folded)) return 0;
  return /^[وبلفك]/.test(folded) && lexicon.organisations.has(folded.slice(1)) ? 1 : 0;
}

function named(text: ReadText, words: readonly Word[], { block, start, end }: Run, prefix = 0): Name {
  const from = (words[start]?.from ?? 0) + prefix;
  const to = words[end - 1]?.to ?? from;
  const name = (text.blocks[block] ?? '').slice(from, to);
  const found = { block, from, to, words: name, sure: end - start > 2 ? 0.9 : 0.8 };
  return { kind: 'organisation', ...found, reason: 'organisation_word', name };
}
