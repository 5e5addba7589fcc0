import { toStorable } from '../storable.ts';
import type { Format, Piece } from './format.ts';
import { isStory, readNinjsItem } from './ninjs-item.ts';
import { itemOf, listOf, type NinjsItem, wordsOf } from './ninjs-values.ts';
import { severalPieces } from './several-pieces.ts';

/** Properties that items of ninjs have beside their address, in lower case. */
const MARKS = (
  'associations bodies body_html body_html5 body_text body_xhtml by byline descriptions description_text eventdetails ' +
  'headline headlines pubstatus renditions versioncreated'
).split(' ');

/** ninjs 1.x to 3.x: an item, or a list of them (IPTC, ninjs 3.1). */
export const ninjs: Format = {
  name: 'ninjs',
  sniff: ({ text }) => (itemsIn(text ?? '').length > 0 ? 0.96 : 0),
  read: ({ text }) => readItems(itemsIn(text ?? '')),
};

function itemsIn(text: string): NinjsItem[] {
  if (!/^\s{0,200}[[{]/.test(text)) return [];
  let root: unknown;
  try {
    root = JSON.parse(text, (_name, value) => (typeof value === 'string' ? toStorable(value).text : value));
  } catch {
    return [];
  }
  const items = Array.isArray(root) ? listOf(root) : [itemOf(root)];
  return items.every((item) => typeof item.get('uri') === 'string' && MARKS.some((name) => item.has(name)))
    ? items
    : [];
}

/** A piece for each item, and for each story among what goes with it. */
function readItems(roots: readonly NinjsItem[]): Piece[] {
  const items = roots.flatMap((root) => [root, ...listOf(root.get('associations')).filter(isStory)]);
  return severalPieces(items.map((item) => ({ id: wordsOf(item.get('uri')), read: readNinjsItem(item) })));
}
