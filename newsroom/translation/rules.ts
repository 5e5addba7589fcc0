import type { StoryState } from '../db/generated/enums.ts';
import type { TranslationState } from './schema.ts';

/** How far a translation has come, told by who has it and where its story stands. */
export function translationState(
  assigneeId: string | null,
  story: { state: StoryState; staleBlocks: number } | null,
): TranslationState {
  if (!story) return assigneeId ? 'assigned' : 'wanted';
  if (story.staleBlocks > 0) return 'stale';
  switch (story.state) {
    case 'approved':
      return 'ready';
    case 'submitted':
    case 'in_review':
      return 'in_review';
    default:
      return 'in_progress';
  }
}

/** A block as staleness sees it. */
export type SourceUnit = { id: string; text: string; hash: string };

/** What a block of a translation was made from. */
export type BlockLink = {
  sourceBlockId: string;
  blockId: string | null;
  sourceHash: string;
  sourceText: string;
  position: number;
};

/** A block of a translation that its source has left behind. */
export type StaleBlock = {
  kind: 'changed' | 'removed' | 'added';
  sourceBlockId: string;
  /** Its block in the translation, if it has one. */
  blockId: string | null;
  /** The source text that the translation was made from; null for a new block. */
  before: string | null;
  /** The source text now; null when it is gone. */
  after: string | null;
  /** Hash of `after`. */
  sourceHash: string | null;
};

/**
 * Exactly the blocks that the source has left behind: those whose text changed, those that are gone while their
 * translation still stands, and new ones that nobody has translated. A block that was moved, or that came back under
 * another id with the same words, is not stale; nor is an empty one.
 */
export function compareBlocks(
  links: readonly BlockLink[],
  source: readonly SourceUnit[],
  targetIds: ReadonlySet<string>,
): StaleBlock[] {
  const units = new Map(source.map((unit) => [unit.id, unit]));
  const linked = new Set(links.map((link) => link.sourceBlockId));
  const unlinked = source.filter((unit) => !linked.has(unit.id));
  const lost = links.filter((link) => !units.has(link.sourceBlockId));
  const cameBack = pairBySameWords(lost, unlinked);

  const left: StaleBlock[] = [];
  for (const link of [...links].sort((one, other) => one.position - other.position)) {
    const unit = units.get(link.sourceBlockId);
    if (unit ? unit.hash === link.sourceHash : cameBack.links.has(link)) continue;
    const gone = !unit || unit.text.trim() === '';
    if (gone && (link.blockId === null || !targetIds.has(link.blockId))) continue;
    left.push({
      kind: gone ? 'removed' : 'changed',
      sourceBlockId: link.sourceBlockId,
      blockId: link.blockId,
      before: link.sourceText,
      after: unit?.text ?? null,
      sourceHash: unit?.hash ?? null,
    });
  }
  for (const unit of unlinked) {
    if (unit.text.trim() === '' || cameBack.units.has(unit)) continue;
    const { id, text, hash } = unit;
    left.push({
      kind: 'added',
      sourceBlockId: id,
      blockId: null,
      before: null,
      after: text,
      sourceHash: hash,
    });
  }
  return left;
}

function pairBySameWords(lost: readonly BlockLink[], unlinked: readonly SourceUnit[]) {
  const links = new Set<BlockLink>();
  const units = new Set<SourceUnit>();
  for (const link of lost) {
    const unit = unlinked.find((candidate) => candidate.hash === link.sourceHash && !units.has(candidate));
    if (!unit) continue;
    links.add(link);
    units.add(unit);
  }
  return { links, units };
}

/** Why a translation could not be begun: an answer, not an error. */
export type StartRefusal = 'not_wanted' | 'assigned_to_another' | 'not_your_language' | 'spiked';

type Wanted = { assigneeId: string | null } | null;

/** Whether somebody may begin a translation, beyond what the permission matrix says of the piece. */
export function judgeStart(
  person: { id: string; languages: readonly string[]; decides: boolean },
  language: string,
  request: Wanted,
): StartRefusal | null {
  if (person.decides) return null;
  if (!request) return 'not_wanted';
  if (request.assigneeId !== null) return request.assigneeId === person.id ? null : 'assigned_to_another';
  return person.languages.includes(language) ? null : 'not_your_language';
}
