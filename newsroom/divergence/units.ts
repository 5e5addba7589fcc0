import type { Node } from 'prosemirror-model';
import { type Match, matchRows } from '../history/match-rows.ts';
import type { Row } from '../history/rows.ts';

/** What somebody began with, what they made of it while nobody heard of them, and the story as others have it now. */
export type Texts = { base: Node; mine: Node; now: Node };

/** One block in the three texts; missing where it was not yet, or is no more. */
export type Unit = { base: Row | null; mine: Row | null; now: Row | null };

/** The blocks of the three texts, and how either side came from the first. */
export type Aligned = { texts: Texts; units: Unit[]; mine: Match; now: Match };

/**
 * Aligns the three texts block by block, in the order of the person's own; what only others have stands behind what it
 * follows. A new block is the same in both where both have its id: it was delivered, and the answer got lost.
 */
export function alignTexts(texts: Texts): Aligned {
  const [mine, now] = [matchRows(texts.base, texts.mine), matchRows(texts.base, texts.now)];
  const fresh = new Map(now.after.filter((row) => !now.ofAfter.has(row)).map((row) => [row.id, row]));
  const nowOf = (base: Row | null, own: Row | null): Row | null => {
    const was = base && now.before[base.index];
    if (base) return (was && now.ofBefore.get(was)) ?? null;
    return (own?.id && fresh.get(own.id)) || null;
  };
  const units = mine.after.map((row): Unit => {
    const base = mine.ofAfter.get(row) ?? null;
    return { base, mine: row, now: nowOf(base, row) };
  });
  for (const base of mine.before) {
    if (mine.ofBefore.has(base)) continue;
    const above = mine.before[base.index - 1];
    putBehind(units, (unit) => unit.base === above, { base, mine: null, now: nowOf(base, null) });
  }
  const known = new Set(units.map((unit) => unit.now));
  for (const row of now.after) {
    const above = now.after[row.index - 1];
    if (!known.has(row)) putBehind(units, (unit) => unit.now === above, { base: null, mine: null, now: row });
  }
  return { texts, units, mine, now };
}

function putBehind(units: Unit[], isAbove: (unit: Unit) => boolean, unit: Unit): void {
  units.splice(units.findIndex(isAbove) + 1, 0, unit);
}

/** Whether the person changed, took out, put in or moved the block. */
export const isOwn = ({ mine }: Aligned, { base, mine: own }: Unit): boolean =>
  base && own ? mine.moved.has(own) || !isSame(base, own) : base !== own;

/** Whether the person moved the block. Where others moved it too, it stays where they put it. */
export const isOwnMove = ({ mine, now }: Aligned, unit: Unit): boolean =>
  unit.mine !== null && mine.moved.has(unit.mine) && !(unit.now && now.moved.has(unit.now));

/** Whether others changed, took out or put in the block. */
export const isOthers = ({ base, now }: Unit): boolean => (base && now ? !isSame(base, now) : base !== now);

/** Whether both made the same of it. */
export const isAlike = ({ mine, now }: Unit): boolean => (mine && now ? isSame(mine, now) : mine === now);

/** The same words, looks, notes and kind; the place may be another. */
function isSame(one: Row, other: Row): boolean {
  const { type, attrs, marks, content } = one.node;
  const isMarkedAlike = other.node.hasMarkup(type, { ...attrs, ...idOf(other) }, marks);
  return isContainedAlike(one, other) && isMarkedAlike && content.eq(other.node.content);
}

/** Whether two blocks stand in the same kind of list or quotation, or in none. */
export const isContainedAlike = ({ kind: one }: Row, { kind: other }: Row): boolean =>
  one.list === other.list && one.isQuote === other.isQuote && one.depth === other.depth;

/** A block that was matched by its words may have another id. */
const idOf = ({ node }: Row) => ('id' in node.attrs ? { id: node.attrs.id as unknown } : {});
