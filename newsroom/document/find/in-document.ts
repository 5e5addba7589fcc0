import type { Node } from 'prosemirror-model';
import { type Folded, foldText } from './fold.ts';
import { matchesIn, type Range, type Search } from './matches.ts';

type Prepared = { text: string; folded: Folded };

const prepared = new WeakMap<Node, Map<string, Prepared>>();

/**
 * The words of a text block as they are seen, offset by offset its content. What is suggested to go is there as signs
 * that nothing matches.
 */
export function searchableText(block: Node): string {
  let text = '';
  block.forEach((node) => {
    const isGoing = node.marks.some((mark) => mark.type.name === 'deletion');
    if (!node.isText || isGoing) text += (node.isText ? '\ufffc' : '\n').repeat(node.nodeSize);
    else text += node.text ?? '';
  });
  return text;
}

/** A block stays the same object until something in it changes: only then it is folded anew. */
export function preparedBlock(
  block: Node,
  how: Pick<Search, 'language' | 'matchCase' | 'ignoreMarks'>,
): Prepared {
  const name = `${how.language} ${how.matchCase} ${how.ignoreMarks}`;
  const ways = prepared.get(block) ?? new Map<string, Prepared>();
  prepared.set(block, ways);
  let known = ways.get(name);
  if (!known) {
    const text = searchableText(block);
    known = { text, folded: foldText(text, how) };
    ways.set(name, known);
  }
  return known;
}

/** Where a search matches in a document, as positions, in its order; with `within`, only wholly inside of it. */
export function findInDocument(doc: Node, search: Search, within: Range | null): Range[] {
  const found: Range[] = [];
  const scope = within ?? { from: 0, to: doc.content.size };
  doc.nodesBetween(scope.from, scope.to, (node, pos) => {
    if (!node.isTextblock) return true;
    const language = (node.attrs.lang as string | null) ?? search.language;
    const { folded } = preparedBlock(node, { ...search, language });
    for (const match of matchesIn(folded, { ...search, language })) {
      const range = { from: pos + 1 + match.from, to: pos + 1 + match.to };
      if (range.from >= scope.from && range.to <= scope.to) found.push(range);
    }
    return false;
  });
  return found;
}
