import type { Node } from 'prosemirror-model';
import type { Span } from './spans.ts';

type Child = { node: Node; from: number; to: number };

/**
 * A span of whole blocks as the parts of it that go, come, or stand elsewhere: an item that is sunk leaves those around
 * it alone. The span itself where more has changed than where its blocks stand.
 */
export function finer(before: Node, after: Node, span: Span): Span[] {
  const found: Span[] = [];
  const isMoved = compare(
    { children: childrenIn(before, span.oldFrom, span.oldTo), end: span.oldTo },
    { children: childrenIn(after, span.newFrom, span.newTo), end: span.newTo },
    found,
  );
  return isMoved && found.length > 0 ? found : [span];
}

type Children = { children: readonly Child[]; end: number };

/** Collects what differs between children of one parent; false where a block is kept and is another one all the same. */
function compare(olds: Children, news: Children, found: Span[]): boolean {
  let [oldAt, newAt] = [0, 0];
  const between = (oldIndex: number, newIndex: number) => {
    const [oldFrom, newFrom] = [startOf(olds, oldAt), startOf(news, newAt)];
    const [oldTo, newTo] = [endBefore(olds, oldAt, oldIndex), endBefore(news, newAt, newIndex)];
    if (oldFrom < oldTo || newFrom < newTo) found.push({ oldFrom, oldTo, newFrom, newTo });
  };
  for (const [oldIndex, one] of olds.children.entries()) {
    const newIndex = news.children.findIndex(
      (other, at) => at >= newAt && isCounterpart(one.node, other.node),
    );
    const other = news.children[newIndex];
    if (!other) continue;
    between(oldIndex, newIndex);
    [oldAt, newAt] = [oldIndex + 1, newIndex + 1];
    if (one.node.eq(other.node)) continue;
    if (!one.node.hasMarkup(other.node.type, other.node.attrs, other.node.marks)) return false;
    if (one.node.inlineContent) found.push(changedWords(one, other));
    else if (!compare(inside(one), inside(other), found)) return false;
  }
  between(olds.children.length, news.children.length);
  return true;
}

/** The words that differ between two states of one block. */
function changedWords(one: Child, other: Child): Span {
  const [was, is] = [one.node.content, other.node.content];
  const start = was.findDiffStart(is) ?? 0;
  const end = was.findDiffEnd(is) ?? { a: 0, b: 0 };
  // What is repeated, such as the s of a double one, is found from both sides.
  const twice = Math.max(0, start - Math.min(end.a, end.b));
  return {
    ...{ oldFrom: one.from + 1 + start, oldTo: one.from + 1 + end.a + twice },
    ...{ newFrom: other.from + 1 + start, newTo: other.from + 1 + end.b + twice },
  };
}

const startOf = ({ children, end }: Children, index: number) => children[index]?.from ?? end;
const endBefore = (all: Children, from: number, index: number) =>
  index > from ? (all.children[index - 1]?.to ?? all.end) : startOf(all, from);

const inside = ({ node, from, to }: Child): Children => {
  const children: Child[] = [];
  node.forEach((child, offset) => {
    const start = from + 1 + offset;
    children.push({ node: child, from: start, to: start + child.nodeSize });
  });
  return { children, end: to - 1 };
};

function childrenIn(doc: Node, from: number, to: number): Child[] {
  const $from = doc.resolve(from);
  const parent = { node: $from.parent, from: $from.start() - 1, to: $from.end() + 1 };
  return inside(parent).children.filter((child) => child.from >= from && child.to <= to);
}

/** Whether the one has become the other: told by the ids of what they hold. An item is its first paragraph. */
function isCounterpart(one: Node, other: Node): boolean {
  if (one.type !== other.type) return false;
  const [first, last] = [leafIds(one), leafIds(other)];
  if (one.isTextblock || one.isLeaf || one.type.name === 'list_item')
    return first[0] !== undefined && first[0] === last[0];
  return first.some((id) => last.includes(id));
}

function leafIds(node: Node): string[] {
  const ids: string[] = [];
  const visit = (each: Node) => {
    const { id } = each.attrs as { id?: string | null };
    if (id) ids.push(id);
    if (!each.isTextblock) each.forEach(visit);
  };
  visit(node);
  return ids;
}
