import type { Node } from 'prosemirror-model';
import { arrange } from './arrange.ts';
import { blocksOf } from './blocks.ts';
import { type Change, compareWords, type Run } from './compare-words.ts';
import { type Passage, passagesOf } from './passages.ts';
import type { Conflict, Piece } from './schema.ts';
import { textOf } from './tokens.ts';

/** A passage that is compared: what happened to it as a whole is told by its runs. */
export type Compared = { passage: Passage; runs: ComparedRun[]; isMoved: boolean };
export type ComparedRun = Run & { conflictId: string | null };

/** An update beside the working copy, with all that `applyMerge` needs to bring it in. */
export type Merge = {
  base: Node;
  ours: Node;
  theirs: Node;
  /** In the order of the merged story. */
  compared: Compared[];
  /** The same for people to read. */
  pieces: Piece[];
  conflicts: Conflict[];
};

/**
 * Compares three documents of one story, block by block and word by word: `base`, which the newsroom got; `ours`, what
 * it has made of it; and `theirs`, what the agency sends now. Pure; changes nothing. The same documents give the same
 * ids of conflicts.
 */
export function mergeUpdate({ base, ours, theirs }: Record<'base' | 'ours' | 'theirs', Node>): Merge {
  const sides = { base: blocksOf(base), ours: blocksOf(ours), theirs: blocksOf(theirs) };
  const { order, moved } = arrange(passagesOf(sides));
  let found = 0;
  const compared = order.map((passage) => ({
    passage,
    isMoved: moved.has(passage),
    runs: runsOf(passage).map((run) => ({
      ...run,
      conflictId: run.change === 'conflict' ? `conflict-${++found}` : null,
    })),
  }));
  return {
    base,
    ours,
    theirs,
    compared,
    pieces: compared.map(pieceOf),
    conflicts: compared.flatMap(conflictsOf),
  };
}

/** Where the passage is gone from one text, or new in two, it is compared as a whole: words would only hide that. */
function runsOf(passage: Passage): Run[] {
  const runs = compareWords(passage);
  const isEverywhere = [passage.base, passage.ours, passage.theirs].every((blocks) => blocks.length > 0);
  if (isEverywhere) return runs;
  const all = (side: 'base' | 'ours' | 'theirs') => runs.flatMap((run) => run[side]);
  return [{ change: changeOf(passage, runs), base: all('base'), ours: all('ours'), theirs: all('theirs') }];
}

function changeOf({ base, ours, theirs }: Passage, runs: readonly Run[]): Change {
  const isUntouchedBy = (side: 'ours' | 'theirs') =>
    runs.every((run) => textOf(run.base) === textOf(run[side]));
  if (base.length === 0 && theirs.length === 0) return 'ours';
  if (base.length === 0 && ours.length === 0) return 'theirs';
  if (base.length === 0)
    return runs.every((run) => textOf(run.ours) === textOf(run.theirs)) ? 'both' : 'conflict';
  if (ours.length === 0) return isUntouchedBy('theirs') ? 'ours' : 'conflict';
  return isUntouchedBy('ours') ? 'theirs' : 'conflict';
}

const anyBlock = ({ ours, theirs }: Passage) => ours[0] ?? theirs[0];

function pieceOf({ passage, runs, isMoved }: Compared): Piece {
  return {
    blockId: passage.ours[0]?.id ?? null,
    type: anyBlock(passage)?.type ?? 'paragraph',
    isMoved,
    runs: runs.map(({ change, conflictId, ...texts }) => ({
      change,
      conflictId,
      base: textOf(texts.base),
      ours: textOf(texts.ours),
      theirs: textOf(texts.theirs),
    })),
  };
}

function conflictsOf(compared: Compared): Conflict[] {
  const { blockId, runs } = pieceOf(compared);
  return runs.flatMap(({ conflictId, base, ours, theirs }) =>
    conflictId === null ? [] : [{ id: conflictId, blockId, base, ours, theirs }],
  );
}
