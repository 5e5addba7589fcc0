import type { Format, Piece } from './format.ts';
import { readG2Item } from './newsml-g2-item.ts';
import { severalPieces } from './several-pieces.ts';
import { childrenOf } from './xml/find.ts';
import { rootOf } from './xml/root.ts';
import { parseXml, type XmlElement } from './xml/tree.ts';

const ITEMS = ['newsItem', 'packageItem', 'conceptItem', 'knowledgeItem', 'planningItem', 'catalogItem'];
/** Parts of items, which come alone in examples and tests. */
const FRAGMENTS = ['contentSet', 'contentMeta', 'itemMeta', 'groupSet', 'itemSet'];

/** NewsML-G2 2.x: single items, and news messages that carry several (IPTC, NewsML-G2 2.35). */
export const newsmlG2: Format = {
  name: 'newsml-g2',
  sniff: ({ text }) => {
    const root = rootOf(text ?? '');
    return root && ['newsMessage', ...ITEMS, ...FRAGMENTS].includes(root.name) ? 0.98 : 0;
  },
  read: ({ text }) => readG2(parseXml(text ?? '')),
};

/** The pieces of a document: an item by itself, or the items of a message by their own ids. */
function readG2(root: XmlElement): Piece[] {
  const sets =
    root.name === 'newsMessage' ? childrenOf(root, 'itemSet') : root.name === 'itemSet' ? [root] : [];
  if (sets.length === 0 && root.name !== 'newsMessage') return [{ part: '', ...readG2Item(root) }];
  const items = sets.flatMap((set) => childrenOf(set));
  if (items.length === 0)
    return [
      { part: '', notAStory: 'This is a NewsML-G2 message without any item. Ask the sender for it again.' },
    ];
  return severalPieces(items.map((item) => ({ id: item.attributes.guid?.trim(), read: readG2Item(item) })));
}
