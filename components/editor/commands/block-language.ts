import type { Node } from 'prosemirror-model';
import type { Command, EditorState } from 'prosemirror-state';
import { type DigitSet, withDigits } from '#newsroom/document/typography/digits.ts';

type BlockAttrs = { dir?: 'ltr' | 'rtl' | null; lang?: string | null };

/** The text blocks that the selection touches. */
function selectedBlocks(state: EditorState): { node: Node; pos: number }[] {
  const blocks: { node: Node; pos: number }[] = [];
  state.doc.nodesBetween(state.selection.from, state.selection.to, (node, pos) => {
    if (!node.isTextblock) return true;
    blocks.push({ node, pos });
    return false;
  });
  return blocks;
}

/** Says where the lines of the selected blocks begin, and what language they are in; null for as the story. */
export function setBlockLanguage(attrs: BlockAttrs): Command {
  return (state, dispatch) => {
    const transaction = state.tr;
    for (const { node, pos } of selectedBlocks(state)) {
      for (const [name, value] of Object.entries(attrs)) {
        if (node.attrs[name] !== value) transaction.setNodeAttribute(pos, name, value);
      }
    }
    if (!transaction.docChanged) return false;
    dispatch?.(transaction);
    return true;
  };
}

/** What the first of the selected blocks says about itself. */
export function blockLanguage(state: EditorState): { dir: 'ltr' | 'rtl' | null; lang: string | null } {
  const { attrs } = state.selection.$from.parent;
  return { dir: attrs.dir ?? null, lang: attrs.lang ?? null };
}

/** Writes the digits of the selection, or of the block at the cursor, in another set. */
export function setDigits(set: DigitSet): Command {
  return (state, dispatch) => {
    const { $from, from, to, empty } = state.selection;
    const scope = empty ? { from: $from.start(), to: $from.end() } : { from, to };
    const transaction = state.tr;
    state.doc.nodesBetween(scope.from, scope.to, (node, pos) => {
      if (!node.isText) return;
      const begin = Math.max(scope.from, pos);
      const text = (node.text ?? '').slice(begin - pos, Math.min(scope.to, pos + node.nodeSize) - pos);
      for (const { 0: digits, index } of text.matchAll(/[0-9٠-٩۰-۹]+/g)) {
        const other = withDigits(digits, set);
        const start = begin + index;
        // As long as before, so that no position of what follows changes.
        if (other !== digits)
          transaction.replaceWith(start, start + digits.length, state.schema.text(other, node.marks));
      }
    });
    if (!transaction.docChanged) return false;
    dispatch?.(transaction);
    return true;
  };
}
