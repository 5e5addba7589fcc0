import type { Row } from '../history/rows.ts';
import { alignTexts, isAlike, type Texts } from './units.ts';

/** Whether the person and others changed the words of the same blocks, or one of them took out what the other changed. */
export const haveDiverged = (texts: Texts): boolean =>
  alignTexts(texts).units.some(
    (unit) => !isAlike(unit) && hasOtherWords(unit.base, unit.mine) && hasOtherWords(unit.base, unit.now),
  );

function hasOtherWords(base: Row | null, other: Row | null): boolean {
  if (!base || !other) return base !== other;
  return base.node.isTextblock
    ? base.node.textContent !== other.node.textContent
    : !base.node.hasMarkup(other.node.type, other.node.attrs);
}
