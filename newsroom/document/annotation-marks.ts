import type { Node } from 'prosemirror-model';

/** Where an annotation's words stand: a thread on several runs of text has several ranges. */
export type MarkedRange = { id: string; from: number; to: number };

/** Whether a note can stand on words: signs and spaces alone are nothing to stand on. */
export const canBeNoted = (words: string): boolean => /[\p{L}\p{N}]/u.test(words);

/** Every range that carries an annotation, in document order; runs that touch are one. */
export function annotationRanges(doc: Node): MarkedRange[] {
  if (doc.isTextblock) return rangesIn(doc).map((range) => ({ ...range }));
  const ranges: MarkedRange[] = [];
  doc.descendants((node, pos) => {
    if (!node.isTextblock) return true;
    for (const { id, from, to } of rangesIn(node))
      ranges.push({ id, from: pos + 1 + from, to: pos + 1 + to });
    return false;
  });
  return ranges;
}

/** Asked with every key of whoever types: of a hundred blocks, one is another than before. */
const known = new WeakMap<Node, readonly MarkedRange[]>();

/** The same in one block, counted from its start. */
function rangesIn(block: Node): readonly MarkedRange[] {
  const before = known.get(block);
  if (before) return before;
  const ranges: MarkedRange[] = [];
  const last = new Map<string, MarkedRange>();
  block.forEach((node, pos) => {
    for (const mark of node.marks) {
      if (mark.type.name !== 'annotation') continue;
      const id = mark.attrs.id as string;
      const touching = last.get(id);
      if (touching?.to === pos) {
        touching.to = pos + node.nodeSize;
        continue;
      }
      const range = { id, from: pos, to: pos + node.nodeSize };
      ranges.push(range);
      last.set(id, range);
    }
  });
  known.set(block, ranges);
  return ranges;
}

/** The annotations that still have words in the document. */
export const annotationIds = (doc: Node): Set<string> =>
  new Set(annotationRanges(doc).map((range) => range.id));
