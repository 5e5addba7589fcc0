import type { Node } from 'prosemirror-model';
import type { Transaction } from 'prosemirror-state';
import { aroundsOf } from './around.ts';
import { isSuggestion, plainMarks } from './marks.ts';
import { changedSpans, type Span } from './spans.ts';

/**
 * Takes the marks of suggestions off what a transaction adds: words typed into a suggestion of somebody's, and the
 * second half of a block that is one, are the writer's own text. What is moved keeps them.
 */
export function withoutInherited(tr: Transaction): Transaction {
  const spans = changedSpans(tr.mapping.maps);
  const isMove =
    spans.length === 2 && spans.some((span) => span.oldFrom === span.oldTo) && spans.some(isRemoval);
  if (isMove) return tr;
  const { before, doc } = tr;
  for (const span of spans) {
    const given = new Set(
      blocksIn(before, span.oldFrom, span.oldTo).map(({ node }) => node.attrs.id as unknown),
    );
    const blocks = blocksIn(doc, span.newFrom, span.newTo);
    const added = blocks.length > given.size ? blocks.filter(({ node }) => !given.delete(node.attrs.id)) : [];
    for (const { node, pos } of added) {
      for (const mark of node.marks) if (isSuggestion(mark)) tr.removeNodeMark(pos, mark);
    }
    unmarkWords(tr, doc, span);
    unmarkFree(tr, doc, span);
  }
  return tr;
}

/** A block that was taken out of what was only suggested around it is in it no longer. */
function unmarkFree(tr: Transaction, doc: Node, { newFrom, newTo }: Span): void {
  doc.nodesBetween(Math.max(0, newFrom - 1), Math.min(doc.content.size, newTo + 1), (node, pos, parent) => {
    const isFree = parent === doc && node.isTextblock;
    if (isFree) for (const mark of aroundsOf(node)) tr.removeNodeMark(pos, mark);
    return !node.isTextblock;
  });
}

const isRemoval = (span: Span) => span.newFrom === span.newTo;

function unmarkWords(tr: Transaction, doc: Node, { newFrom, newTo }: Span): void {
  if (newFrom === newTo) return;
  doc.nodesBetween(newFrom, newTo, (node, pos) => {
    if (!node.isInline || plainMarks(node.marks) === node.marks) return;
    const [from, to] = [Math.max(newFrom, pos), Math.min(newTo, pos + node.nodeSize)];
    for (const mark of node.marks) if (isSuggestion(mark)) tr.removeMark(from, to, mark);
  });
}

/** The blocks of words, and those without, that begin in the range. */
function blocksIn(doc: Node, from: number, to: number): { node: Node; pos: number }[] {
  const blocks: { node: Node; pos: number }[] = [];
  if (from === to) return blocks;
  doc.nodesBetween(from, to, (node, pos) => {
    if (pos >= from && !node.isInline && (node.isTextblock || node.isLeaf)) blocks.push({ node, pos });
    return !node.isTextblock;
  });
  return blocks;
}
