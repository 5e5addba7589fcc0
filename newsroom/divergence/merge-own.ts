import type { Mark, Node } from 'prosemirror-model';
import { type Step, Transform } from 'prosemirror-transform';
import { annotationIds } from '../document/annotation-marks.ts';
import { newBlockId } from '../document/block-ids.ts';
import { changeBlock } from '../history/restore-steps.ts';
import type { Row } from '../history/rows.ts';
import { blocksOf } from '../merging/blocks.ts';
import type { Container } from '../merging/containers.ts';
import { insertBehind, removeBlock } from '../merging/place-blocks.ts';
import { mergedBlock } from './merged-block.ts';
import type { Choice, OwnChange } from './own-changes.ts';
import { type Aligned, isContainedAlike, isOwnMove, type Unit } from './units.ts';

/** What is chosen for each change, by its key. */
export type Choices = Readonly<Record<string, Choice>>;

/**
 * The steps that bring what the person chose of their own version into the story as it is now: small ones, word by word,
 * so that notes stay on what does not change. What nothing is chosen for stays as it is now.
 */
export function mergeOwn(aligned: Aligned, changes: readonly OwnChange[], choices: Choices): Step[] {
  const work = new Work(aligned);
  for (const change of changes) work.choose(change, choices[change.key] ?? 'now');
  work.changeBlocks();
  work.putBlocks();
  return work.tr.steps;
}

type Wanted = { choice: Choice; isConflict: boolean };
type Place = () => number;

class Work {
  readonly tr: Transform;
  readonly #aligned: Aligned;
  readonly #wanted = new Map<Unit, Wanted>();
  readonly #containers: ReadonlyMap<number, Container>;

  constructor(aligned: Aligned) {
    this.tr = new Transform(aligned.texts.now);
    this.#aligned = aligned;
    this.#containers = new Map(blocksOf(aligned.texts.mine).map(({ pos, container }) => [pos, container]));
  }

  choose({ units, isConflict }: OwnChange, choice: Choice): void {
    if (choice !== 'now') for (const unit of units) this.#wanted.set(unit, { choice, isConflict });
  }

  /** From the last to the first, so that positions before what is changed stay what they were. */
  changeBlocks(): void {
    const edits = [...this.#wanted].flatMap(([{ base, mine, now }, { choice, isConflict }]) =>
      mine && now && choice === 'mine' ? [{ base, mine, now, isWhole: isConflict }] : [],
    );
    for (const edit of edits.sort((one, other) => other.now.pos - one.now.pos))
      changeBlock(this.tr, edit.now, mergedBlock(this.#aligned.texts, edit));
  }

  /** Puts in and moves whole blocks in the order of the person's text; what they took out goes last. */
  putBlocks(): void {
    const gone: Place[] = [];
    let before: Place = () => this.tr.doc.child(0).nodeSize;
    for (const unit of this.#aligned.units) {
      const { mine, now } = unit;
      const choice = this.#wanted.get(unit)?.choice;
      const place = now && this.#now(now.pos);
      if (choice && !mine && place) gone.push(place);
      if (!mine) continue;
      if (choice === 'both') before = this.#put(place ?? before, this.#beside(mine), mine);
      else if (choice && !place) before = this.#put(before, mine.node, mine);
      else if (choice && place && this.#isElsewhere(unit)) {
        gone.push(place);
        before = this.#put(before, this.tr.doc.nodeAt(place()) ?? mine.node, mine);
      } else if (place) before = place;
    }
    for (const place of gone) removeBlock(this.tr, place());
  }

  #put(behind: Place, node: Node, row: Row): Place {
    const at = insertBehind(this.tr, behind(), node, this.#containers.get(row.pos) ?? null);
    return this.#now(at, this.tr.steps.length);
  }

  /** The block as the person has it, to stand beside the one as it is now. Notes stay where they are. */
  #beside({ node }: Row): Node {
    const standing = annotationIds(this.tr.doc);
    const stays = ({ type, attrs }: Mark) => type.name === 'annotation' && standing.has(attrs.id as string);
    const content = node.content.content.map((child) =>
      child.mark(child.marks.filter((mark) => !stays(mark))),
    );
    return node.type.create({ ...node.attrs, id: newBlockId() }, content, node.marks);
  }

  /** Whether the person moved the block, or put it into a list or quotation, and others left it where it was. */
  #isElsewhere(unit: Unit): boolean {
    const { base, mine, now } = unit;
    if (!base || !mine || !now) return false;
    if (isOwnMove(this.#aligned, unit)) return true;
    return !isContainedAlike(base, mine) && !isContainedAlike(mine, now);
  }

  /** A position, of the story as it is now or of what it is after some steps, as it is at any time later. */
  #now(pos: number, since = 0): Place {
    return () => this.tr.mapping.slice(since).map(pos, 1);
  }
}
