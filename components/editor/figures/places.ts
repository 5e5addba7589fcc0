import type { Node } from 'prosemirror-model';
import type { EditorState } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';

/** Where the body begins: below headline and standfirst. */
const bodyStart = (doc: Node): number => doc.child(0).nodeSize + doc.child(1).nodeSize;

/** Where a picture goes: below the block that the cursor is in, at the earliest where the body begins. */
export function figurePlace({ doc, selection: { $to } }: EditorState): number {
  const below = $to.depth === 0 ? $to.pos : $to.after(1);
  return Math.max(below, bodyStart(doc));
}

/** Between which blocks something was dropped: before the one below the pointer, or after it in its lower half. */
export function droppedAt(view: EditorView, { clientX, clientY }: MouseEvent): number {
  const { doc } = view.state;
  const found = view.posAtCoords({ left: clientX, top: clientY });
  if (!found) return doc.content.size;
  const $pos = doc.resolve(found.inside >= 0 ? Math.max(found.pos, found.inside) : found.pos);
  if ($pos.depth === 0) return Math.max($pos.pos, bodyStart(doc));
  const block = view.nodeDOM($pos.before(1));
  const box = block instanceof HTMLElement ? block.getBoundingClientRect() : null;
  const isAbove = box !== null && clientY < box.top + box.height / 2;
  return Math.max(isAbove ? $pos.before(1) : $pos.after(1), bodyStart(doc));
}
