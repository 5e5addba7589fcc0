import { fold } from './fold.ts';
import type { ImportedStory } from './schema.ts';

export type KnownSource = { id: string; name: string; aliases: readonly string[] };

type Named = Pick<ImportedStory, 'credit' | 'rightsNotice'>;

/** Which source on file copy comes from, how sure (0 to 1), and where it was named. */
export type SourceMatch = { id: string; sure: number; why: 'credit' | 'rights_notice' };

/** Words for comparing: folded, without accents, points and signs, so that "A.Ş." is "as" and İ is i. */
function wordsOf(text: string): string[] {
  const plain = fold(text.normalize('NFC').replace(/\p{M}/gu, '')).replace(/(?<=\p{L})[.'](?=\p{L})/gu, '');
  return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** A source's names: its name without brackets, the abbreviation in its brackets, and its aliases. */
function namesOf({ name, aliases }: KnownSource): string[][] {
  const bracketed = [...name.matchAll(/\(([^()]{2,30})\)/g)].map((match) => match[1] ?? '');
  return [name.replace(/\([^()]{0,60}\)/g, ' '), name, ...bracketed, ...aliases]
    .map(wordsOf)
    .filter((words) => words.join('').length > 1);
}

/**
 * Whether the words stand in the text in this order, 1; in a sentence, which may inflect them (Deryazê), less;
 * else 0.
 */
function containment(text: readonly string[], name: readonly string[], isSentence: boolean): number {
  let best = 0;
  for (let at = 0; at + name.length <= text.length; at++) {
    let quality = 1;
    for (const [index, word] of name.entries()) {
      const found = text[at + index] ?? '';
      if (found === word) continue;
      const inflected =
        isSentence && word.length >= 4 && found.startsWith(word) && found.length - word.length <= 4;
      quality = inflected ? Math.min(quality, 0.85) : 0;
      if (quality === 0) break;
    }
    best = Math.max(best, quality);
  }
  return best;
}

function matchOne(
  source: KnownSource,
  credits: readonly string[][],
  notice: readonly string[],
): SourceMatch | null {
  let best: SourceMatch | null = null as SourceMatch | null;
  const found = (sure: number, why: SourceMatch['why']) => {
    if (sure > (best?.sure ?? 0)) best = { id: source.id, sure: Math.round(sure * 100) / 100, why };
  };
  for (const name of namesOf(source)) {
    // A longer name among other words is better evidence than a short one.
    const size = Math.min(0.04, name.join('').length / 500);
    for (const credit of credits) {
      if (credit.join('') === name.join('')) found(1, 'credit');
      else found(containment(credit, name, false) * (0.88 + size), 'credit');
    }
    if (name.join('').length >= 3) found(containment(notice, name, true) * (0.8 + size), 'rights_notice');
  }
  return best;
}

/**
 * The source on file that copy comes from, told from its credit and its rights notice. Names are compared without
 * regard to case, accents, Turkish dots and points; an abbreviation in the brackets of a name counts as a name.
 * Null if none is named.
 */
export function matchSource(
  sources: readonly KnownSource[],
  { credit, rightsNotice }: Named,
): SourceMatch | null {
  const credits = (credit ?? '')
    .split(/[,;/]/)
    .concat(credit ?? '')
    .map(wordsOf)
    .filter((words) => words.length > 0);
  const notice = wordsOf(rightsNotice ?? '');
  const matches = sources
    .map((source) => matchOne(source, credits, notice))
    .filter((match) => match !== null);
  return matches.sort((one, other) => other.sure - one.sure)[0] ?? null;
}

/** The id of the source that `matchSource` finds, or null. */
export function recogniseSource(sources: readonly KnownSource[], named: Named): string | null {
  return matchSource(sources, named)?.id ?? null;
}
