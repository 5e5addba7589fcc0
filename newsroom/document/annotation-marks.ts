import type { Node } from 'prosemirror-model';

/** Where an annotation's words stand: a thread on several runs of text has several ranges. */
export type MarkedRange = { id: string; from: number; to: number };

/** Every range that carries an annotation, in document order; runs that touch are one. */
export function annotationRanges(doc: Node): MarkedRange[] {
  const ranges: MarkedRange[] = [];
  const last = new Map<string, MarkedRange>();
  doc.descendants((node, pos) => {
    if (!node.isInline) return;
    for (const mark of node.marks) {
      if (mark.type.name !== 'annotation') continue;
      const id = mark.attrs.id as string;
      const before = last.get(id);
      if (before?.to === pos) {
        before.to = pos + node.nodeSize;
        continue;
      }
      const range = { id, from: pos, to: pos + node.nodeSize };
      ranges.push(range);
      last.set(id, range);
    }
  });
  return ranges;
}

/** The annotations that still have words in the document. */
export const annotationIds = (doc: Node): Set<string> =>
  new Set(annotationRanges(doc).map((range) => range.id));
