import { type Hunk, shortestEdit } from './shortest-edit.ts';
import { isSpace } from './words.ts';

type Token = { text: string };

/** What has changed from one text to another, in order, in terms of their words. */
export function hunksBetween(base: readonly Token[], changed: readonly Token[]): Hunk[] {
  const one = base.map(({ text }) => text);
  const other = changed.map(({ text }) => text);
  const hunks = shortestEdit(one, other);
  return joinOverSpace(slide(hunks, one, other), base);
}

/**
 * An insertion or deletion among repeated words can be told in several places: always the first one, so that the same
 * change is told alike beside other changes.
 */
function slide(hunks: Hunk[], one: readonly string[], other: readonly string[]): Hunk[] {
  for (const [index, hunk] of hunks.entries()) {
    const floor = hunks[index - 1]?.to ?? 0;
    const isInsertion = hunk.from === hunk.to;
    if (!isInsertion && hunk.changedFrom !== hunk.changedTo) continue;
    const lastOf = () => (isInsertion ? other[hunk.changedTo - 1] : one[hunk.to - 1]);
    while (hunk.from > floor && one[hunk.from - 1] === lastOf()) {
      hunk.from -= 1;
      hunk.to -= 1;
      hunk.changedFrom -= 1;
      hunk.changedTo -= 1;
    }
  }
  return hunks;
}

/** Changed words with nothing but white space between them are one change to whoever reads it. */
function joinOverSpace(hunks: readonly Hunk[], base: readonly Token[]): Hunk[] {
  const joined: Hunk[] = [];
  for (const hunk of hunks) {
    const last = joined.at(-1);
    if (last && base.slice(last.to, hunk.from).every(isSpace)) {
      last.to = hunk.to;
      last.changedTo = hunk.changedTo;
    } else joined.push({ ...hunk });
  }
  return joined;
}
