import type { Mark, Node } from 'prosemirror-model';
import type { Transform } from 'prosemirror-transform';
import { documentSchema } from '../schema.ts';
import { aroundsOf, kindChangesOf } from './around.ts';
import {
  blockKindOf,
  kindFromJson,
  lookFromJson,
  lookJson,
  lookModifications,
  lookOf,
  lookTypes,
  rejectChanges,
} from './changes.ts';
import { goAway } from './go-away.ts';
import { hasSuggestions } from './has-suggestions.ts';
import { becomeKind } from './kinds.ts';
import { type Decide, isSuggestion, modificationsOf, suggesterOf, takesAway } from './marks.ts';
import { dropDoubles } from './moved.ts';
import { takeOut } from './take-out.ts';

const { insertion, deletion } = documentSchema.marks;

type Matches = (suggestion: { id: string; by: string }) => boolean;

const all: Matches = () => true;

/** Accepts the suggestions that match (all, if nothing is said), in small steps: what stands around them stays. */
export function acceptSuggestions<T extends Transform>(tr: T, matches: Matches = all): T {
  return settle(tr, (mark) => (matches(suggesterOf(mark)) ? 'accept' : null));
}

/** Rejects the suggestions that match (all, if nothing is said), in small steps. */
export function rejectSuggestions<T extends Transform>(tr: T, matches: Matches = all): T {
  return settle(tr, (mark) => (matches(suggesterOf(mark)) ? 'reject' : null));
}

/** A decided mark's node, where it stood before anything was settled. */
type Task = { pos: number; node: Node };

function settle<T extends Transform>(tr: T, decide: Decide): T {
  const [before, begin] = [tr.doc, tr.steps.length];
  for (const { pos, node } of tasksIn(tr.doc, decide)) {
    const at = tr.mapping.slice(begin).map(pos, 1);
    if (node.isInline) settleInline(tr, at, node, decide);
    else settleBlock(tr, at, decide);
  }
  return dropDoubles(tr, before, (mark) => decide(mark) === 'accept');
}

/**
 * Words before the block that they stand in, and blocks from above to below: a block is joined with what is left above
 * it. The first paragraph of a list item comes after the rest of the item, which can't be without it.
 */
function tasksIn(doc: Node, decide: Decide): Task[] {
  const tasks: Task[] = [];
  const visit = (node: Node, pos: number) => {
    if (!hasSuggestions(node)) return;
    if (!node.isLeaf) {
      const late: Task[] = [];
      node.forEach((child, offset, index) => {
        const from = tasks.length;
        visit(child, pos + 1 + offset);
        if (node.type.name === 'list_item' && index === 0) late.push(...tasks.splice(from));
      });
      tasks.push(...late);
    }
    if (node.marks.some((mark) => isSuggestion(mark) && decide(mark))) tasks.push({ pos, node });
  };
  visit(doc, -1);
  return tasks;
}

function settleInline(tr: Transform, pos: number, node: Node, decide: Decide): void {
  const end = pos + node.nodeSize;
  if (node.marks.some((mark) => isSuggestion(mark) && takesAway(mark, decide(mark)))) {
    tr.delete(pos, end);
    return;
  }
  for (const mark of node.marks) {
    if ((mark.type === insertion || mark.type === deletion) && decide(mark)) tr.removeMark(pos, end, mark);
  }
  for (const mark of modificationsOf(node)) {
    if (!lookOf(mark) && decide(mark)) tr.removeMark(pos, end, mark);
  }
  for (const type of lookTypes) {
    const changes = lookModifications(node, type);
    if (!changes.some(decide)) continue;
    const look = type.isInSet(node.marks);
    const outcome = settleChanges(changes, decide, lookJson(look));
    const { off, on } = inTurn(changes, outcome.left);
    for (const mark of off) tr.removeMark(pos, end, mark);
    for (const mark of on) tr.addMark(pos, end, mark);
    const becomes = lookFromJson(outcome.value);
    if (becomes ? !look?.eq(becomes) : look) {
      if (becomes) tr.addMark(pos, end, becomes);
      else tr.removeMark(pos, end, type);
    }
  }
}

function settleBlock(tr: Transform, pos: number, decide: Decide): void {
  const node = tr.doc.nodeAt(pos);
  if (!node) return;
  // What is around a block is said of the block.
  const isBlock = node.isTextblock || node.isLeaf;
  if (isBlock && isToComeOut(node, decide)) {
    // What is joined with the block above it in its list is rid of that with it.
    const goes = node.marks.find((mark) => takesAway(mark, decide(mark)));
    const begin = tr.steps.length;
    if (goes && goAway(tr, pos, goes)) return;
    settleBlock(tr, takeOut(tr, tr.mapping.slice(begin).map(pos, 1)), decide);
    return;
  }
  if (isBlock) settleKind(tr, pos, node, decide);
  const decided = (tr.doc.nodeAt(pos) ?? node).marks.filter((mark) => isSuggestion(mark) && decide(mark));
  const goes = decided.find((mark) => takesAway(mark, decide(mark)));
  if (goes && goAway(tr, pos, goes)) return;
  for (const mark of decided) {
    if (mark !== goes) tr.removeNodeMark(pos, mark);
  }
}

/** Whether a block is in a list or a quote by nobody's suggestion any longer, or is of a kind again that can't be there. */
function isToComeOut(node: Node, decide: Decide): boolean {
  const arounds = aroundsOf(node);
  if (arounds.length === 0) return false;
  if (arounds.every((mark) => decide(mark) === 'reject')) return true;
  const changes = kindChangesOf(node);
  if (!changes.some((mark) => decide(mark) === 'reject')) return false;
  const { value } = settleChanges(changes, decide, blockKindOf(node));
  return (value as { type?: string } | null)?.type !== node.type.name;
}

function settleKind(tr: Transform, pos: number, node: Node, decide: Decide): void {
  const changes = kindChangesOf(node);
  if (!changes.some(decide)) return;
  const { left, value } = settleChanges(changes, decide, blockKindOf(node));
  const { off, on } = inTurn(changes, left);
  for (const mark of off) tr.removeNodeMark(pos, mark);
  for (const mark of on) tr.addNodeMark(pos, mark);
  if (!changes.some((mark) => decide(mark) === 'reject')) return;
  const kind = kindFromJson(value, node, tr.doc.resolve(pos).parent);
  if (kind) becomeKind(tr, pos, kind, tr.doc.nodeAt(pos)?.marks ?? []);
}

/**
 * What to take off a row of changes, and to put on, to leave these: from its end to the first that differs, so that undo
 * puts them back in their order, which says what each began with.
 */
function inTurn(changes: readonly Mark[], left: readonly Mark[]): { off: Mark[]; on: readonly Mark[] } {
  let same = 0;
  while (same < left.length && left[same] === changes[same]) same += 1;
  return { off: changes.slice(same).toReversed(), on: left.slice(same) };
}

function settleChanges(changes: readonly Mark[], decide: Decide, value: unknown) {
  const kept = changes.filter((mark) => decide(mark) !== 'accept');
  return rejectChanges(kept, (mark) => decide(mark) === 'reject', value);
}
