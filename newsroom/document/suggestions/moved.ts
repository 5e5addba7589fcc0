import type { Mark, Node } from 'prosemirror-model';
import type { Transform } from 'prosemirror-transform';
import { removeBlock } from './go-away.ts';
import { deletionOf, deletionsOf, insertionOf, isHead } from './marks.ts';

/** A block as somebody moved it: `origin` is the id of the one that it was. */
type Copy = { id: string; origin: string; mark: Mark };

const originOf = (node: Node) => insertionOf(node)?.attrs.moved as string | null | undefined;

/**
 * What blocks are, or are moved copies of, id by id: those among the nodes, and in them. Of one that somebody wants gone
 * nothing comes along.
 */
export function originsIn(nodes: readonly Node[]): Map<unknown, string> {
  const origins = new Map<unknown, string>();
  const visit = (node: Node) => {
    const { id } = node.attrs as { id?: string | null };
    if (id && !deletionOf(node)) origins.set(id, originOf(node) ?? id);
    if (!node.inlineContent) node.forEach(visit);
  };
  nodes.forEach(visit);
  return origins;
}

/**
 * Where several people moved one and the same block, takes away what says the same as the copy that was accepted: the other
 * copies, and the block where it stood. What says something else stays. The block has its own id again.
 */
export function dropDoubles<T extends Transform>(
  tr: T,
  before: Node,
  isAccepted: (mark: Mark) => boolean,
): T {
  const moves = [...Map.groupBy(copiesIn(before), (copy) => copy.origin)].flatMap(([origin, copies]) => {
    const accepted = copies.filter(({ mark }) => isAccepted(mark)).toSorted((a, b) => timeOf(a) - timeOf(b));
    const kept = accepted.find(({ id }) => placeOf(tr.doc, id));
    return kept ? [{ origin, kept, doubles: doublesOf(tr.doc, kept, copies) }] : [];
  });
  const places = moves.flatMap(({ doubles }) => doubles).toSorted((a, b) => b - a);
  // From below to above: an item is not left empty where the list in it goes, too.
  for (const pos of places) removeBlock(tr, pos);
  for (const { origin, kept } of moves) {
    const place = placeOf(tr.doc, kept.id);
    if (place && !placeOf(tr.doc, origin)) tr.setNodeAttribute(place.pos, 'id', origin);
  }
  return tr;
}

/** Where the other copies of a block are, and it itself, that say the same as the one that is kept. */
function doublesOf(doc: Node, kept: Copy, copies: readonly Copy[]): number[] {
  const one = placeOf(doc, kept.id)?.node;
  if (!one) return [];
  return [{ id: kept.origin, mark: null }, ...copies].flatMap(({ id, mark }) => {
    const other = placeOf(doc, id);
    if (!other || id === kept.id || !isSame(one, other.node)) return [];
    // Whoever moved this very copy on has the next word.
    const isMovedOn = mark && deletionsOf(one).some(({ attrs }) => attrs.id === mark.attrs.id);
    return isMovedOn ? [] : [other.pos];
  });
}

const timeOf = ({ mark }: Copy) => Date.parse(mark.attrs.at as string);

function copiesIn(doc: Node): Copy[] {
  const copies: Copy[] = [];
  const visit = (node: Node) => {
    const [mark, origin] = [insertionOf(node), originOf(node)];
    if (mark && origin) copies.push({ id: node.attrs.id as string, origin, mark });
    if (!node.inlineContent) node.forEach(visit);
  };
  visit(doc);
  return copies;
}

function placeOf(doc: Node, id: string): { node: Node; pos: number } | null {
  let found: { node: Node; pos: number } | null = null;
  doc.descendants((node, pos) => {
    if (node.attrs.id === id) found ??= { node, pos };
    return !found && !node.inlineContent;
  });
  return found;
}

/** Whether two blocks say the same: their words or, of a figure, all that is known of it. */
function isSame(one: Node, other: Node): boolean {
  if (one.isTextblock) return other.isTextblock && !isHead(other) && one.textContent === other.textContent;
  return one.hasMarkup(other.type, { ...other.attrs, id: one.attrs.id as unknown }, one.marks);
}
