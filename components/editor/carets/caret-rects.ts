import type { EditorView } from 'prosemirror-view';

/** A selection over more lines than anybody sees at once is drawn in part. */
const MOST = 200;

/** Where the cursor stands in the window. */
export function headRect(view: EditorView, head: number): DOMRect {
  const { left, top, bottom } = view.coordsAtPos(head, -1);
  return new DOMRect(left, top, 0, bottom - top);
}

/** The lines of text between two positions, in the window. Gaps between blocks are not a part of it. */
export function selectionRects(
  view: EditorView,
  { anchor, head }: { anchor: number; head: number },
): DOMRect[] {
  const [from, to] = [Math.min(anchor, head), Math.max(anchor, head)];
  const rects = new Map<string, DOMRect>();
  if (from === to) return [];
  view.state.doc.nodesBetween(from, to, (node, pos) => {
    if (!node.isTextblock || rects.size > MOST) return rects.size <= MOST;
    const [start, end] = [Math.max(from, pos + 1), Math.min(to, pos + 1 + node.content.size)];
    if (start < end) for (const rect of rectsBetween(view, start, end)) rects.set(nameOf(rect), rect);
    return false;
  });
  return [...rects.values()];
}

function rectsBetween(view: EditorView, from: number, to: number): DOMRect[] {
  const range = document.createRange();
  const [start, end] = [view.domAtPos(from, 1), view.domAtPos(to, -1)];
  range.setStart(start.node, start.offset);
  range.setEnd(end.node, end.offset);
  return [...range.getClientRects()].filter(({ width }) => width > 0);
}

/** The same line is told twice where a mark stands on its words. */
const nameOf = ({ left, top, width }: DOMRect) => [left, top, width].map(Math.round).join(' ');
