import type { Node } from 'prosemirror-model';
import { ReplaceStep, type Step, Transform } from 'prosemirror-transform';
import { newBlockId } from '../document/block-ids.ts';
import { type Block, endOf } from './blocks.ts';
import { carryMarks } from './carry-marks.ts';
import { followingText, insertedText } from './inserted-text.ts';
import { letGo } from './let-go.ts';
import type { Compared, ComparedRun, Merge } from './merge-update.ts';
import { insertBehind, removeBlock } from './place-blocks.ts';
import type { Choice, Choices } from './schema.ts';

/** Steps on the working copy, the document after them, and where in it each conflict's words stand. */
export type Applied = { steps: Step[]; doc: Node; places: Map<string, Range> };
export type Range = { from: number; to: number };

/**
 * Brings an update into the working copy in as few and small steps as its words allow, so that notes and tags stay on
 * what did not change and open editors keep what they have not sent yet. Words are changed from the end to the start;
 * then blocks are put in, moved and taken out.
 */
export function applyMerge(merge: Merge, choices: Choices): Applied {
  const work = new Work(merge, choices);
  // First, as marks move nothing: positions are still those of the working copy.
  carryMarks(work.tr, merge);
  work.letNotesGo();
  work.changeWords();
  work.changeTypes();
  work.putBlocks();
  return { steps: work.tr.steps, doc: work.tr.doc, places: work.places() };
}

type Edit = Range & { step: ReplaceStep };

class Work {
  readonly tr: Transform;
  readonly #merge: Merge;
  readonly #choices: Choices;
  /** The working copy without the notes that lose all their words: what comes in the place of these does not carry them on. */
  #ours: Node;
  /** Where the last block of a passage stands now. */
  readonly #last = new Map<Compared, () => number>();
  readonly #places = new Map<string, () => Range>();

  constructor(merge: Merge, choices: Choices) {
    this.tr = new Transform(merge.ours);
    this.#merge = merge;
    this.#choices = choices;
    this.#ours = merge.ours;
  }

  letNotesGo(): void {
    const runs = this.#comparedByWords.flatMap((compared) => compared.runs);
    const replaced = runs.flatMap((run) => {
      const [first, last] = [run.ours[0], run.ours.at(-1)];
      return first && last && this.#choice(run) === 'theirs' ? [{ from: first.from, to: last.to }] : [];
    });
    const { doc, steps } = letGo(this.#merge.ours, replaced);
    for (const step of steps) this.tr.step(step);
    this.#ours = doc;
  }

  get #comparedByWords(): Compared[] {
    return this.#merge.compared.filter(({ passage }) => passage.ours.length > 0 && passage.theirs.length > 0);
  }

  changeWords(): void {
    const edits = this.#comparedByWords.flatMap((compared) => this.#editsOf(compared));
    for (const { step } of edits.sort((a, b) => b.from - a.from || b.to - a.to)) this.tr.step(step);
  }

  #editsOf({ passage, runs, isMoved }: Compared): Edit[] {
    let at = (passage.ours[0]?.pos ?? 0) + 1;
    return runs.flatMap((run) => {
      const range = { from: run.ours[0]?.from ?? at, to: run.ours.at(-1)?.to ?? at };
      at = range.to;
      if (run.conflictId !== null && !isMoved) this.#keepPlace(run.conflictId, range);
      return this.#editOf(run, range);
    });
  }

  #editOf(run: ComparedRun, range: Range): Edit[] {
    const choice = this.#choice(run);
    if (choice === 'ours') return [];
    const documents = { ...this.#merge, ours: this.#ours };
    if (choice === 'theirs') {
      const content = insertedText(documents, run, range);
      return [{ ...range, step: new ReplaceStep(range.from, range.to, content) }];
    }
    const content = followingText(documents, run, range.to);
    return [{ from: range.to, to: range.to, step: new ReplaceStep(range.to, range.to, content) }];
  }

  /** Whose words of a run are to stand. */
  #choice({ change, conflictId }: ComparedRun): Choice {
    if (change === 'theirs') return 'theirs';
    return conflictId === null ? 'ours' : (this.#choices[conflictId] ?? 'ours');
  }

  /** A paragraph that the agency has made a heading, or the other way round. */
  changeTypes(): void {
    for (const { passage } of this.#merge.compared) {
      const [base, ours, theirs] = [passage.base[0], passage.ours[0], passage.theirs[0]];
      if (!base || !ours || !theirs || passage.ours.length + passage.theirs.length > 2) continue;
      if (ours.container ?? theirs.container) continue;
      if (!isOneType(base, ours) || isOneType(ours, theirs)) continue;
      const { type, attrs } = theirs.node;
      this.tr.setNodeMarkup(this.#now(ours.pos)(), type, { ...ours.node.attrs, level: attrs.level });
    }
  }

  /** Puts in, moves and takes out whole blocks; taken out last, so that a story is never without any. */
  putBlocks(): void {
    const gone: (() => number)[] = [];
    let before: Compared | undefined;
    for (const compared of this.#merge.compared) {
      const { ours, theirs } = compared.passage;
      if (ours.length === 0) this.#putNew(compared, before);
      else if (compared.isMoved) gone.push(...this.#move(compared, before));
      else if (theirs.length === 0 && this.#choice(only(compared)) === 'theirs') {
        gone.push(...ours.map((block) => this.#now(block.pos)));
      } else this.#last.set(compared, this.#lastOfOurs(compared));
      this.#keepPlaceOfWhole(compared, before);
      if (this.#last.has(compared)) before = compared;
    }
    for (const position of gone) removeBlock(this.tr, position());
  }

  #putNew(compared: Compared, before: Compared | undefined): void {
    if (this.#choice(only(compared)) === 'ours') return;
    this.#putBehind(compared, before, compared.passage.theirs.map(withNewId));
  }

  #putBehind(compared: Compared, before: Compared | undefined, blocks: readonly Placed[]): void {
    let behind = (before && this.#last.get(before)?.()) ?? 0;
    for (const { node, container } of blocks) behind = insertBehind(this.tr, behind, node, container);
    this.#last.set(compared, this.#now(behind, this.tr.steps.length));
  }

  #move(compared: Compared, before: Compared | undefined): (() => number)[] {
    const { ours } = compared.passage;
    const [from, to] = [this.#now(ours[0]?.pos ?? 0)(), this.#now(endOf(ours.at(-1) as Block))()];
    const blocks: Placed[] = [];
    const positions: (() => number)[] = [];
    this.tr.doc.nodesBetween(from, to, (node, pos) => {
      if (!node.isTextblock || pos < from) return;
      blocks.push({ node, container: ours[0]?.container ?? null });
      positions.push(this.#now(pos, this.tr.steps.length));
    });
    this.#putBehind(compared, before, blocks);
    return positions;
  }

  #lastOfOurs({ passage }: Compared): () => number {
    const end = this.#now(endOf(passage.ours.at(-1) as Block));
    return () => this.tr.doc.resolve(end()).before();
  }

  /** A position, of the working copy or of what it is after some steps, as it is at any time later. */
  #now(pos: number, since = 0): () => number {
    return () => this.tr.mapping.slice(since).map(pos, 1);
  }

  #keepPlace(conflictId: string, { from, to }: Range): void {
    this.#places.set(conflictId, () => ({
      from: this.tr.mapping.map(from, -1),
      to: this.tr.mapping.map(to, 1),
    }));
  }

  /** Where a block is missing or was moved, its conflicts stand on the whole of it, or on what is before it. */
  #keepPlaceOfWhole(compared: Compared, before: Compared | undefined): void {
    const block = this.#last.get(compared) ?? (before && this.#last.get(before));
    if (!block) return;
    for (const { conflictId } of compared.runs) {
      if (conflictId === null || this.#places.has(conflictId)) continue;
      this.#places.set(conflictId, () => {
        const pos = block();
        return { from: pos + 1, to: pos + 1 + (this.tr.doc.nodeAt(pos)?.content.size ?? 0) };
      });
    }
  }

  places(): Map<string, Range> {
    return new Map([...this.#places].map(([id, place]) => [id, place()]));
  }
}

const isOneType = (one: Block, other: Block): boolean =>
  one.type === other.type && one.node.attrs.level === other.node.attrs.level;

type Placed = Pick<Block, 'node' | 'container'>;

const withNewId = ({ node, container }: Block): Placed => ({
  node: node.type.create({ ...node.attrs, id: newBlockId() }, node.content),
  container,
});

/** The one run of a passage that is compared as a whole. */
function only({ runs }: Compared): ComparedRun {
  const [run] = runs;
  if (!run) throw new Error('A passage that is not in every text has one run.');
  return run;
}
