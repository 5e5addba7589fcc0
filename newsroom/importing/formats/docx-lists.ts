import { listPlaces } from './docx-numbering.ts';
import type { XmlElement } from './xml/tree.ts';

/** What mammoth makes of a document, as far as this needs it. */
type Node = {
  type: string;
  value?: string;
  name?: string;
  children?: Node[];
  numbering?: { isOrdered: boolean; level: string } | null;
};

const NAME = 'nightdesk-list-';
const ITEM = /<li><a id="nightdesk-list-(\d{1,9})"><\/a>/g;
const MARK = /<a id="nightdesk-list-\d{1,9}"><\/a>/g;

/**
 * Marks the numbered items of a document with their numbers, which mammoth knows nothing of. Where it has read others as
 * lists than the numbering says, none is marked.
 */
export function withListNumbers(document: Node, parts: readonly { name: string; xml: XmlElement }[]): Node {
  const part = (name: RegExp) => parts.find((each) => name.test(each.name))?.xml;
  const [body, numbering] = [part(/(?:^|\/)document\d{0,4}\.xml$/), part(/(?:^|\/)numbering\d{0,4}\.xml$/)];
  if (!body || !numbering) return document;
  const styles = part(/(?:^|\/)styles\d{0,4}\.xml$/);
  const places = listPlaces({ document: body, numbering, styles });
  const items = [...itemsIn(document)];
  const isSame = items.every(({ numbering: own }, at) => {
    const place = places[at];
    return own?.level === place?.level && own?.isOrdered === place?.isOrdered;
  });
  if (items.length !== places.length || !isSame) return document;
  for (const [at, item] of items.entries()) {
    const place = places[at];
    if (!place?.isOrdered || !hasWords(item)) continue;
    item.children = [{ type: 'bookmarkStart', name: `${NAME}${place.number}` }, ...(item.children ?? [])];
  }
  return document;
}

/** Mammoth's HTML, in which items have their numbers in the place of the marks. */
export const withoutListMarks = (html: string): string =>
  html.replace(ITEM, '<li value="$1">').replace(MARK, '');

function* itemsIn(node: Node): Generator<Node> {
  for (const child of node.children ?? []) {
    if (child.type === 'paragraph' && child.numbering) yield child;
    yield* itemsIn(child);
  }
}

const hasWords = (node: Node): boolean =>
  (node.type === 'text' && node.value?.trim() !== '') || (node.children ?? []).some(hasWords);
