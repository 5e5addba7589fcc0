import type { Node } from 'prosemirror-model';
import type { BlockChange, BlockKind, DiffBlock, DocumentDiff, Figure } from './diff.ts';
import { diffRuns } from './diff-runs.ts';
import { type Match, matchRows } from './match-rows.ts';
import type { Row } from './rows.ts';

/**
 * What happened between two versions of a story: to its words, to the order of its blocks, and to how they look. Pure.
 * The runs that are not new, of the blocks in the order of `before`, are the earlier text; those that are not gone, of
 * the blocks in the order of `after`, the later one.
 */
export function diffDocuments(before: Node, after: Node): DocumentDiff {
  const match = matchRows(before, after);
  const blocks = match.after.map((row) => diffRow(match, match.ofAfter.get(row) ?? null, row));
  return { blocks: withRemoved(match, blocks) };
}

/** Puts the removed blocks behind the block that they stood behind and that is still in its place. */
function withRemoved(match: Match, blocks: readonly DiffBlock[]): DiffBlock[] {
  const behind = new Map<DiffBlock | null, DiffBlock[]>();
  let anchor: DiffBlock | null = null;
  for (const row of match.before) {
    const now = match.ofBefore.get(row);
    if (now) {
      if (!match.moved.has(now)) anchor = blocks[now.index] ?? anchor;
    } else {
      const removed = diffRow(match, row, null);
      behind.set(anchor, [...(behind.get(anchor) ?? []), removed]);
    }
  }
  return [...(behind.get(null) ?? []), ...blocks.flatMap((block) => [block, ...(behind.get(block) ?? [])])];
}

function diffRow(match: Match, was: Row | null, now: Row | null): DiffBlock {
  const shown = (now ?? was) as Row;
  const isSame = was !== null && now !== null && was.node.eq(now.node);
  const runs = isSame ? diffRuns(now.node, now.node) : diffRuns(was?.node ?? null, now?.node ?? null);
  const changes = [...changesOf(was, now), ...partOf(match, shown)];
  const isChanged = changes.length > 0 || runs.some((run) => run.kind !== 'same' || run.was !== null);
  return {
    id: shown.id,
    change: !was ? 'added' : !now ? 'removed' : isChanged ? 'changed' : 'same',
    before: was?.index ?? null,
    after: now?.index ?? null,
    moved: was && now && match.moved.has(now) ? direction(match, was, now) : null,
    kind: shown.kind,
    lang: (shown.node.attrs.lang as string | null | undefined) ?? null,
    dir: (shown.node.attrs.dir as string | null | undefined) ?? null,
    runs,
    changes,
    figure: shown.kind.type === 'figure' ? figureOf(shown) : null,
  };
}

/** Up when more of the blocks that stayed are below it than were. */
function direction({ after, ofAfter, moved }: Match, was: Row, now: Row): 'up' | 'down' {
  let passed = 0;
  for (const row of after) {
    const old = ofAfter.get(row);
    if (!old || moved.has(row)) continue;
    if (row.index < now.index && old.index > was.index) passed += 1;
    if (row.index > now.index && old.index < was.index) passed -= 1;
  }
  return passed >= 0 ? 'down' : 'up';
}

const partOf = ({ split, joined }: Match, row: Row): BlockChange[] => {
  if (split.has(row)) return [{ what: 'split' }];
  return joined.has(row) ? [{ what: 'joined' }] : [];
};

const attributes = [
  ['lang', 'language'],
  ['dir', 'direction'],
] as const;
const figureParts = ['picture', 'alt', 'caption', 'credit'] as const;

function changesOf(was: Row | null, now: Row | null): BlockChange[] {
  if (!was || !now) return [];
  const changes: BlockChange[] = [];
  if (!isSameKind(was.kind, now.kind)) changes.push({ what: 'kind', from: was.kind, to: now.kind });
  for (const [attribute, what] of attributes) {
    const [from, to] = [attributeOf(was, attribute), attributeOf(now, attribute)];
    if (from !== to) changes.push({ what, from, to });
  }
  const start = was.list?.start ?? 1;
  if (now.list?.isFirst && now.list.start !== start)
    changes.push({ what: 'list_start', from: start, to: now.list.start });
  if (was.kind.type !== 'figure' || now.kind.type !== 'figure') return changes;
  const [old, figure] = [figureOf(was), figureOf(now)];
  for (const what of figureParts) {
    if (old[what] !== figure[what]) changes.push({ what, from: old[what], to: figure[what] });
  }
  return changes;
}

const attributeOf = ({ node }: Row, attribute: string): string | null =>
  (node.attrs[attribute] as string | null | undefined) ?? null;

const isSameKind = (one: BlockKind, other: BlockKind): boolean =>
  one.type === other.type &&
  one.level === other.level &&
  one.list === other.list &&
  one.isQuote === other.isQuote &&
  one.depth === other.depth;

const figureOf = ({ node: { attrs } }: Row): Figure => ({
  picture: String(attrs.picture),
  alt: String(attrs.alt),
  caption: String(attrs.caption),
  credit: String(attrs.credit),
});
