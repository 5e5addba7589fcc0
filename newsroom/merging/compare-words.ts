import { hunksBetween } from '../document/compare/hunks.ts';
import type { Hunk } from '../document/compare/shortest-edit.ts';
import { isSpace } from '../document/compare/words.ts';
import type { Passage } from './passages.ts';
import { type Token, textOf, tokensOf } from './tokens.ts';

/** Who changed some words: nobody, the agency, the newsroom, both alike, or both differently. */
export type Change = 'same' | 'theirs' | 'ours' | 'both' | 'conflict';

/** Words that have one history, in each of the three texts. */
export type Run = { change: Change; base: Token[]; ours: Token[]; theirs: Token[] };

/** Compares the three texts of a passage word by word. */
export function compareWords(passage: Passage): Run[] {
  const base = tokensOf(passage.base);
  const [ours, theirs] = [tokensOf(passage.ours), tokensOf(passage.theirs)];
  const runs: Run[] = [];
  const at = { base: 0, ours: 0, theirs: 0 };
  const push = (change: Change, to: typeof at) => {
    const run = {
      change,
      base: base.slice(at.base, to.base),
      ours: ours.slice(at.ours, to.ours),
      theirs: theirs.slice(at.theirs, to.theirs),
    };
    if (run.base.length + run.ours.length + run.theirs.length > 0) runs.push(run);
    Object.assign(at, to);
  };
  for (const region of regions(base, hunksBetween(base, ours), hunksBetween(base, theirs))) {
    const same = region.from - at.base;
    push('same', { base: region.from, ours: at.ours + same, theirs: at.theirs + same });
    const to = {
      base: region.to,
      ours: at.ours + region.to - region.from + growth(region.ours),
      theirs: at.theirs + region.to - region.from + growth(region.theirs),
    };
    const isAlike = textOf(ours.slice(at.ours, to.ours)) === textOf(theirs.slice(at.theirs, to.theirs));
    push(changeOf(region, isAlike), to);
  }
  push('same', { base: base.length, ours: ours.length, theirs: theirs.length });
  return runs;
}

type Region = { from: number; to: number; ours: Hunk[]; theirs: Hunk[] };

const growth = (hunks: readonly Hunk[]): number =>
  hunks.reduce((sum, hunk) => sum + hunk.changedTo - hunk.changedFrom - (hunk.to - hunk.from), 0);

/**
 * Changes of both that overlap or touch belong together, and so do words that one puts in beside a word that the other
 * changes: which of them comes first, nobody could say.
 */
function regions(base: readonly Token[], ours: readonly Hunk[], theirs: readonly Hunk[]): Region[] {
  const all = [
    ...ours.map((hunk) => ({ hunk, side: 'ours' as const })),
    ...theirs.map((hunk) => ({ hunk, side: 'theirs' as const })),
  ].sort((a, b) => a.hunk.from - b.hunk.from || a.hunk.to - b.hunk.to);
  const found: Region[] = [];
  for (const { hunk, side } of all) {
    let region = found.at(-1);
    if (!region || !touches(base, region, hunk)) {
      region = { from: hunk.from, to: hunk.to, ours: [], theirs: [] };
      found.push(region);
    }
    region.to = Math.max(region.to, hunk.to);
    region[side].push(hunk);
  }
  return found;
}

function touches(base: readonly Token[], region: Region, hunk: Hunk): boolean {
  if (hunk.from <= region.to) return true;
  const hasInsertion = region.from === region.to || hunk.from === hunk.to;
  return hasInsertion && base.slice(region.to, hunk.from).every(isSpace);
}

function changeOf({ ours, theirs }: Region, isAlike: boolean): Change {
  if (ours.length === 0) return 'theirs';
  if (theirs.length === 0) return 'ours';
  return isAlike ? 'both' : 'conflict';
}
