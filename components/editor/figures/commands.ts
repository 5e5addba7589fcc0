import type { Node } from 'prosemirror-model';
import { type Command, type EditorState, NodeSelection, type Transaction } from 'prosemirror-state';
import { newBlockId } from '#newsroom/document/block-ids.ts';
import type { Figure } from '#newsroom/document/figures.ts';
import { documentSchema } from '#newsroom/document/schema.ts';

const { figure, paragraph } = documentSchema.nodes;

/** A transaction that puts a picture between blocks; the last block of a story is one that can be written in. */
export function insertFigure(state: EditorState, pos: number, attrs: Figure): Transaction {
  const transaction = state.tr.insert(pos, figure.create({ ...attrs, id: newBlockId() }));
  const isLast = pos + 1 === transaction.doc.content.size;
  return isLast ? transaction.insert(pos + 1, paragraph.create({ id: newBlockId() })) : transaction;
}

export type PlacedFigure = { node: Node; pos: number };

/** The figure with a block id, wherever it has moved. */
export function figureById(doc: Node, id: string): PlacedFigure | null {
  let found: PlacedFigure | null = null;
  doc.forEach((node, pos) => {
    if (node.type === figure && node.attrs.id === id) found = { node, pos };
  });
  return found;
}

/** The figure that is selected as a whole. */
export function selectedFigure({ selection }: EditorState): PlacedFigure | null {
  const isFigure = selection instanceof NodeSelection && selection.node.type === figure;
  return isFigure ? { node: selection.node, pos: selection.from } : null;
}

/** Changes what the story says of a picture, or which picture it is. */
export const changeFigure =
  (id: string, change: Partial<Figure>): Command =>
  (state, dispatch) => {
    const found = figureById(state.doc, id);
    if (!found) return false;
    const changed = Object.entries(change).filter(([name, value]) => found.node.attrs[name] !== value);
    if (changed.length === 0) return false;
    const transaction = state.tr;
    for (const [name, value] of changed) transaction.setNodeAttribute(found.pos, name, value);
    dispatch?.(transaction);
    return true;
  };

export const removeFigure =
  (id: string): Command =>
  (state, dispatch) => {
    const found = figureById(state.doc, id);
    if (found) dispatch?.(state.tr.delete(found.pos, found.pos + found.node.nodeSize));
    return found !== null;
  };
