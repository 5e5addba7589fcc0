import { Fragment, type Node, Slice } from 'prosemirror-model';
import { type EditorState, Selection, type Transaction } from 'prosemirror-state';
import { documentSchema } from '#newsroom/document/schema.ts';
import { mapNodes } from './map-slice.ts';

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
  if (isHead($from.parent)) {
    const words = childCount === 1 && first.isTextblock ? first.content : slice.content;
    return words.content.every(({ isText }) => isText) ? null : intoHead(state, slice);
  }
  if (!isList(first) || $from.depth > 1 || $from.parent.content.size === 0) return null;
  return state.tr.replaceSelection(new Slice(mapNodes(slice.content, closed), 0, 0));
}

/** A block with all that it cannot be without: at the ends of what is pasted the parser leaves them open. */
function closed(node: Node): Node {
  if (node.isText) return node;
  const content = mapNodes(node.content, closed);
  return node.type.createAndFill(node.attrs, content, node.marks) ?? node.copy(content);
}

/** What stands beside blocks is a paragraph. */
function asBlocks({ content }: Fragment): Node[] {
  const blocks: Node[] = [];
  let words: Node[] = [];
  for (const node of [...content, null]) {
    if (node?.isInline) words.push(node);
    else {
      if (words.length > 0) blocks.push(nodes.paragraph.create(null, words));
      words = [];
      if (node) blocks.push(node);
    }
  }
  return blocks;
}

/** Words without breaks, of which headline and standfirst have none. */
const inOneLine = ({ content }: Node): Fragment =>
  mapNodes(content, (node) => (node.isText ? node : documentSchema.text(' ', node.marks)));

function intoHead(state: EditorState, { content }: Slice): Transaction | null {
  const blocks = asBlocks(content).map(closed);
  const transaction = state.tr.deleteSelection();
  // Where more than the line was selected, the cursor may be in the text now.
  const { $from } = state.selection;
  const head = $from.index(0);
  let rest = blocks;
  const takes = (index: number) => {
    const [next] = rest;
    if (!next?.isTextblock) return;
    const at = index === head ? $from.pos : startOf(transaction.doc, index) + 1;
    transaction.replace(
      at,
      at,
      new Slice(Fragment.from(nodes.paragraph.create(null, inOneLine(next))), 1, 1),
    );
    rest = rest.slice(1);
  };
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
