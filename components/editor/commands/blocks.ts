import { lift, wrapIn } from 'prosemirror-commands';
import type { Attrs, NodeType } from 'prosemirror-model';
import { liftListItem, wrapInList } from 'prosemirror-schema-list';
import type { Command, EditorState, Transaction } from 'prosemirror-state';
import { TextSelection } from 'prosemirror-state';
import { documentSchema } from '#newsroom/document/schema.ts';

const { nodes } = documentSchema;

export type BlockKind = 'head' | 'paragraph' | 'heading' | 'subheading' | 'quote' | 'bullets' | 'numbers';

/** What the cursor is in. */
export function blockKind(state: EditorState): BlockKind {
  const { $from } = state.selection;
  for (let depth = $from.depth; depth > 0; depth -= 1) {
    const { type, attrs } = $from.node(depth);
    if (type === nodes.blockquote) return 'quote';
    if (type === nodes.bullet_list) return 'bullets';
    if (type === nodes.ordered_list) return 'numbers';
    if (type === nodes.heading) return attrs.level === 3 ? 'subheading' : 'heading';
    if (type === nodes.headline || type === nodes.standfirst) return 'head';
  }
  return 'paragraph';
}

/** Gives the text blocks of a range another kind. They stay the same blocks: id, language and direction are kept. */
export function changeKind(
  transaction: Transaction,
  range: { from: number; to: number },
  type: NodeType,
  more: Attrs = {},
): Transaction {
  return transaction.setBlockType(range.from, range.to, type, ({ attrs: { id, dir, lang } }) => ({
    ...{ id, dir, lang },
    ...more,
  }));
}

const become =
  (type: NodeType, more?: Attrs): Command =>
  (state, dispatch) => {
    const transaction = changeKind(state.tr, state.selection, type, more);
    if (transaction.docChanged) dispatch?.(transaction.scrollIntoView());
    return transaction.docChanged;
  };

const out: Command = (state, dispatch) => {
  const kind = blockKind(state);
  if (kind === 'bullets' || kind === 'numbers') return liftListItem(nodes.list_item)(state, dispatch);
  if (kind === 'quote') return lift(state, dispatch);
  return become(nodes.paragraph)(state, dispatch);
};

/** Makes the block at the cursor something else; what it is already, it stops being. */
export function setBlock(kind: Exclude<BlockKind, 'head'>): Command {
  return (state, dispatch) => {
    const current = blockKind(state);
    if (current === 'head') return false;
    if (current === kind || kind === 'paragraph') return current === 'paragraph' || out(state, dispatch);
    const becomes: Record<Exclude<BlockKind, 'head' | 'paragraph'>, Command> = {
      heading: become(nodes.heading, { level: 2 }),
      subheading: become(nodes.heading, { level: 3 }),
      quote: wrapIn(nodes.blockquote),
      bullets: wrapInList(nodes.bullet_list),
      numbers: wrapInList(nodes.ordered_list),
    };
    return becomes[kind](state, dispatch);
  };
}

/** A divider below the block that the cursor is in, and the cursor below that. */
export const insertDivider: Command = (state, dispatch) => {
  const { $to } = state.selection;
  if (blockKind(state) === 'head') return false;
  const after = $to.after(1);
  const transaction = state.tr.insert(after, nodes.divider.create());
  const below = after + 1;
  if (below === transaction.doc.content.size) transaction.insert(below, nodes.paragraph.create());
  dispatch?.(
    transaction.setSelection(TextSelection.near(transaction.doc.resolve(below), 1)).scrollIntoView(),
  );
  return true;
};
