import { fold } from '../../fold.ts';
import type { Name } from '../schema.ts';
import type { ReadText } from '../text.ts';
import { type Word, wordsOf } from '../words.ts';
import type { Run } from './capital-runs.ts';

type Known = { name: string; words: readonly string[] };

/** Places that the agency's data or the dateline names, wherever the text names them. */
export function knownPlaces(text: ReadText): Name[] {
  const known = new Map<string, Known[]>();
  for (const name of text.known.places) {
    const words = wordsOf(name).map((word) => word.folded);
    const [first] = words;
    if (first === undefined || words.length > 6 || fold(name).length < 3) continue;
    known.set(first, [...(known.get(first) ?? []), { name, words }]);
  }
  if (known.size === 0) return [];
  return text.words.flatMap((words, block) =>
    words.flatMap((word, at) => {
      if (text.lexicon.capitals !== 'none' && !word.isCapital) return [];
      const place = known
        .get(word.folded)
        ?.find((each) => each.words.every((part, i) => words[at + i]?.folded === part));
      if (!place) return [];
      return [nameAt(text, block, words, at, at + place.words.length, 'agency_says_place', 0.9)];
    }),
  );
}

/** Places that a preposition or a suffix tells; of what is only in one place, `isPerson` and words of time are no places. */
export function placesInRuns(text: ReadText, runs: readonly Run[]): Name[] {
  const { placeWords, placeSuffixes, capitals } = text.lexicon;
  if (capitals !== 'names') return [];
  const textOf = ({ block, start, end }: Run) =>
    (text.words[block] ?? [])
      .slice(start, end)
      .map(({ folded }) => folded)
      .join(' ');
  const times = new Map<string, number>();
  for (const run of runs) times.set(textOf(run), (times.get(textOf(run)) ?? 0) + 1);
  const told = runs.flatMap((run) => {
    const { block, start, end } = run;
    if (block === 0 || end - start > 3) return [];
    // An abbreviation may be anything.
    if (end - start === 1 && /^\p{Lu}+$/u.test(text.words[block]?.[start]?.text ?? '')) return [];
    const words = text.words[block] ?? [];
    const [before, first, after] = [words[start - 1], words[start], words[end]];
    const isAfterWord =
      before && first?.gap === ' ' && placeWords.has(before.folded) && !/['’]/.test(after?.gap ?? '');
    const hasSuffix = after && /^['’]$/.test(after.gap) && placeSuffixes.has(after.folded);
    if (!(isAfterWord || hasSuffix)) return [];
    return [{ run: textOf(run), name: nameAt(text, block, words, start, end, 'place_word', 0.7) }];
  });
  // What is seldom a place ("in Apple") is none.
  const toldTimes = new Map<string, number>();
  for (const { run } of told) toldTimes.set(run, (toldTimes.get(run) ?? 0) + 1);
  return told.flatMap(({ run, name }) =>
    (toldTimes.get(run) ?? 0) * 5 >= (times.get(run) ?? 0) ? [name] : [],
  );
}

function nameAt(
  text: ReadText,
  block: number,
  words: readonly Word[],
  start: number,
  end: number,
  reason: Name['reason'],
  sure: number,
): Name {
  const from = words[start]?.from ?? 0;
  const to = words[end - 1]?.to ?? from;
  const name = (text.blocks[block] ?? '').slice(from, to);
  return { kind: 'place', block, from, to, words: name, name, reason, sure };
}
