import { Fragment, type Mark, type Node } from 'prosemirror-model';
import { Transform } from 'prosemirror-transform';
import { documentSchema } from '../schema.ts';
import { takesMore } from './above.ts';
import { childrenOutside, kindChangesOf } from './around.ts';
import { kindFromJson, lookFromJson, lookModifications, lookTypes, rejectChanges } from './changes.ts';
import { hasSuggestions } from './has-suggestions.ts';
import { type Decision, isHead, plainMarks, takesAway } from './marks.ts';
import { dropDoubles } from './moved.ts';

const { paragraph, list_item } = documentSchema.nodes;

const remember = (resolve: (doc: Node) => Node) => {
  const known = new WeakMap<Node, Node>();
  return (doc: Node): Node => {
    const found = known.get(doc) ?? resolve(doc);
    known.set(doc, found);
    return found;
  };
};

/**
 * The document as readers and translators have it: every suggestion rejected. The same object for a document without
 * any, and for the same document again.
 */
export const withoutSuggestions = remember((doc) => resolved(doc, 'reject'));

/** The document as it would be with every suggestion accepted. */
export const withSuggestions = remember((doc) => resolved(doc, 'accept'));

function resolved(doc: Node, decision: Decision): Node {
  if (!hasSuggestions(doc)) return doc;
  const blocks = resolvedBlocks(doc, decision);
  const hasBody = blocks.some((block) => !isHead(block));
  if (!hasBody) blocks.push(spareBlock(doc, decision));
  const whole = doc.copy(Fragment.fromArray(blocks));
  return decision === 'accept' ? dropDoubles(new Transform(whole), doc, () => true).doc : whole;
}

/** The blocks in `parent` as decided, after those that stand there already: the ones of the list item above. */
function resolvedBlocks(parent: Node, decision: Decision, blocks: Node[] = []): Node[] {
  let dropped: Node | null = null;
  for (const child of decision === 'reject' ? childrenOutside(parent) : parent.children) {
    if (!hasSuggestions(child)) {
      blocks.push(child);
      continue;
    }
    if (!child.isTextblock && !child.isLeaf) {
      const itemAbove = joinedItem(child, blocks, decision);
      if (itemAbove) blocks.pop();
      const inner = resolvedBlocks(child, decision, [...(itemAbove?.children ?? [])]);
      if (inner.length > 0) blocks.push(child.type.create(child.attrs, inner, plainMarks(child.marks)));
      continue;
    }
    const goes = child.marks.some((mark) => takesAway(mark, decision));
    const block = resolvedBlock(child, parent, decision);
    const above = blocks.at(-1);
    if (!goes) blocks.push(block);
    else if (takesMore(above) && child.isTextblock) {
      blocks[blocks.length - 1] = above.copy(above.content.append(block.content));
    } else if (block.content.size > 0) blocks.push(block);
    else dropped ??= block;
  }
  // A list item begins with a paragraph, even if nothing is left in it but a list.
  if (parent.type === list_item && blocks[0] && blocks[0].type !== paragraph) {
    blocks.unshift(dropped ?? paragraph.create());
  }
  return blocks;
}

/** The list item that this one is joined with, as the break before its first words goes. */
function joinedItem(item: Node, above: readonly Node[], decision: Decision): Node | null {
  const goes = item.type === list_item && item.firstChild?.marks.some((mark) => takesAway(mark, decision));
  const itemAbove = goes ? above.at(-1) : null;
  return takesMore(itemAbove?.lastChild) ? (itemAbove ?? null) : null;
}

/** A body has one block at least: the last, empty. */
function spareBlock(doc: Node, decision: Decision): Node {
  const last = doc.lastChild;
  const isKept = last?.isTextblock && !isHead(last);
  return isKept ? resolvedBlock(last, doc, decision) : paragraph.create();
}

/** The block by itself: its words, its looks and its kind decided, its own break not looked at. */
function resolvedBlock(block: Node, parent: Node, decision: Decision): Node {
  const inline: Node[] = [];
  block.forEach((child) => {
    if (!child.marks.some((mark) => takesAway(mark, decision))) {
      inline.push(child.mark(resolvedMarks(child, decision)));
    }
  });
  const content = Fragment.fromArray(inline);
  const marks = plainMarks(block.marks);
  const changes = decision === 'reject' ? kindChangesOf(block) : [];
  const was = rejectChanges(changes, () => true, null).value;
  const kind = kindFromJson(was, block, parent);
  return (kind ?? block).type.create((kind ?? block).attrs, content, marks);
}

function resolvedMarks(node: Node, decision: Decision): readonly Mark[] {
  let marks = plainMarks(node.marks);
  if (decision === 'accept') return marks;
  for (const type of lookTypes) {
    const changes = lookModifications(node, type);
    if (changes.length === 0) continue;
    const look = lookFromJson(rejectChanges(changes, () => true, null).value);
    marks = look ? look.addToSet(marks) : type.removeFromSet(marks);
  }
  return marks;
}
