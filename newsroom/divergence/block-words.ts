import { Fragment, Mark, type Node } from 'prosemirror-model';
import type { Row } from '../history/rows.ts';
import { type Block, blocksOf } from '../merging/blocks.ts';
import { compareWords, type Run } from '../merging/compare-words.ts';
import type { Token } from '../merging/tokens.ts';
import type { Texts } from './units.ts';

/** The words of one block in the three texts, run by run: `ours` is the story as it is now, `theirs` the person's. */
export function compareBlock(texts: Texts, rows: Record<'base' | 'mine' | 'now', Row>): Run[] {
  const blockOf = (doc: Node, row: Row): Block[] => blocksOf(doc).filter(({ pos }) => pos === row.pos);
  return compareWords({
    base: blockOf(texts.base, rows.base),
    ours: blockOf(texts.now, rows.now),
    theirs: blockOf(texts.mine, rows.mine),
  });
}

/** `merged` has the words that either side changed, `mine` the person's throughout. */
export type Preference = 'merged' | 'mine';

/**
 * The words of a block as they are to be. Looks, notes and tags that only one side put on or took off are as that side
 * has them.
 */
export function mergedWords(
  { base, mine, now }: Texts,
  runs: readonly Run[],
  preference: Preference,
): Fragment {
  const letters: Node[] = [];
  const own: Stretch[] = [];
  for (const run of runs) {
    if (run.change === 'same') {
      const [was, theirs] = [lettersOf(base, run.base), lettersOf(mine, run.theirs)];
      letters.push(...lettersOf(now, run.ours).map((letter, at) => withMarks(letter, was[at], theirs[at])));
    } else if (run.change === 'theirs' || preference === 'mine') {
      const words = lettersOf(mine, run.theirs);
      own.push({ from: letters.length, to: letters.length + words.length });
      letters.push(...words);
    } else letters.push(...lettersOf(now, run.ours));
  }
  for (const stretch of own) markThrough(letters, stretch);
  return Fragment.fromArray(letters);
}

type Stretch = { from: number; to: number };

/** The marks that only one side put on or took off are as that side has them. */
export function mergedMarks(
  base: readonly Mark[],
  mine: readonly Mark[],
  now: readonly Mark[],
): readonly Mark[] {
  const kept = now.filter((mark) => mark.isInSet(mine) || !mark.isInSet(base));
  const added = mine.filter((mark) => !mark.isInSet(base));
  return added.reduce((set, mark) => mark.addToSet(set), Mark.setFrom(kept));
}

const withMarks = (now: Node, base: Node | undefined, mine: Node | undefined): Node =>
  base && mine ? now.mark(mergedMarks(base.marks, mine.marks, now.marks)) : now;

/** Each sign of some words as a node of its own. */
function lettersOf(doc: Node, tokens: readonly Token[]): Node[] {
  const [first, last] = [tokens[0], tokens.at(-1)];
  if (!first || !last) return [];
  const $from = doc.resolve(first.from);
  const content = $from.parent.content.cut(first.from - $from.start(), last.to - $from.start());
  return content.content.flatMap((node) =>
    node.isText ? Array.from({ length: node.nodeSize }, (_, at) => node.cut(at, at + 1)) : [node],
  );
}

/** Notes and tags that go on from before some words to behind them hold these too. */
function markThrough(letters: Node[], { from, to }: Stretch): void {
  const after = letters[to]?.marks ?? [];
  const around = (letters[from - 1]?.marks ?? []).filter((mark) => isSilent(mark) && mark.isInSet(after));
  if (around.length === 0) return;
  for (let at = from; at < to; at += 1) {
    const letter = letters[at];
    if (letter) letters[at] = letter.mark(around.reduce((set, mark) => mark.addToSet(set), letter.marks));
  }
}

const isSilent = ({ type }: Mark): boolean => type.name === 'annotation' || type.name === 'its';
