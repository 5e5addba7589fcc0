import { Fragment, type Node, Slice } from 'prosemirror-model';
import { type EditorState, Selection, type Transaction } from 'prosemirror-state';
import { documentSchema } from '#newsroom/document/schema.ts';

const { nodes } = documentSchema;

const isHead = ({ type }: Node) => type === nodes.headline || type === nodes.standfirst;
const isList = ({ type }: Node) => type === nodes.bullet_list || type === nodes.ordered_list;

/**
 * Pastes blocks where they would not fit by themselves: into headline or standfirst, which take the first line and leave
 * the others to the text, and lists into the midst of words. Null for everything that fits.
 */
export function pasteBlocks(state: EditorState, slice: Slice): Transaction | null {
  const { firstChild: first, childCount } = slice.content;
  const { $from } = state.selection;
  if (!first || !$from.parent.isTextblock) return null;
  if (isHead($from.parent)) return childCount > 1 || !first.isTextblock ? intoHead(state, slice) : null;
  if (!isList(first) || $from.depth > 1 || $from.parent.content.size === 0) return null;
  return state.tr.replaceSelection(new Slice(slice.content, 0, 0));
}

function intoHead(state: EditorState, { content }: Slice): Transaction | null {
  const blocks = content.content;
  if (blocks.some((node) => !node.isBlock)) return null;
  const transaction = state.tr.deleteSelection();
  let rest = blocks;
  const takes = (index: number) => {
    const [next] = rest;
    if (!next?.isTextblock) return;
    const { $head } = transaction.selection;
    const at = $head.index(0) === index ? $head.pos : startOf(transaction.doc, index) + 1;
    transaction.replace(at, at, new Slice(Fragment.from(nodes.paragraph.create(null, next.content)), 1, 1));
    rest = rest.slice(1);
  };
  const head = transaction.selection.$head.index(0);
  takes(head);
  if (head === 0 && rest[0]?.type === nodes.standfirst && transaction.doc.child(1).content.size === 0)
    takes(1);
  const body = startOf(transaction.doc, 2);
  const spare = transaction.doc.child(2);
  const isSpare = spare.type === nodes.paragraph && spare.content.size === 0;
  const text = Fragment.fromArray(
    rest.map((node) => (isHead(node) ? nodes.paragraph.create(null, node.content) : node)),
  );
  if (text.size === 0) return transaction;
  transaction.replaceWith(body, isSpare ? body + spare.nodeSize : body, text);
  return transaction.setSelection(Selection.near(transaction.doc.resolve(body + text.size), -1));
}

/** Where the block of this place begins. */
function startOf(doc: Node, index: number): number {
  let pos = 0;
  for (let each = 0; each < index; each += 1) pos += doc.child(each).nodeSize;
  return pos;
}
