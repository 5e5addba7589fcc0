import type { Format, Piece } from './format.ts';
import { readNewsItem } from './newsml-1-item.ts';
import { severalPieces } from './several-pieces.ts';
import { childOf, childrenOf, textIn } from './xml/find.ts';
import { rootOf } from './xml/root.ts';
import { parseXml, type XmlElement } from './xml/tree.ts';

/** NewsML 1.0 to 1.2, with news items that hold NITF, XHTML or plain text (IPTC, NewsML 1.2). */
export const newsml1: Format = {
  name: 'newsml-1',
  sniff: ({ text }) => (/^(?:NewsML|NewsItem)$/.test(rootOf(text ?? '')?.name ?? '') ? 0.98 : 0),
  read: ({ text }) => readNewsMl(parseXml(text ?? '')),
};

/** The pieces of a document: its only item, or its items by their own ids. */
function readNewsMl(root: XmlElement): Piece[] {
  const items = root.name === 'NewsItem' ? [root] : childrenOf(root, 'NewsItem');
  const envelope = childOf(root, 'NewsEnvelope');
  if (items.length === 0)
    return [
      { part: '', notAStory: 'This is a NewsML document without any item. Ask the sender for it again.' },
    ];
  return severalPieces(
    items.map((item) => {
      const identifier = childOf(childOf(item, 'Identification'), 'NewsIdentifier');
      return { id: textIn(childOf(identifier, 'NewsItemId')), read: readNewsItem(item, envelope) };
    }),
  );
}
