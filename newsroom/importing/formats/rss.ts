import { readFeedElement } from './feed-element.ts';
import { readFeed } from './feed-pieces.ts';
import { parseFeedXml } from './feed-repair.ts';
import type { Format } from './format.ts';
import { childOf, childrenOf, textIn } from './xml/find.ts';
import { rootOf } from './xml/root.ts';

/**
 * RSS 2.0, 0.91, 0.92 and 0.90, and RSS 1.0 (RDF), with the usual modules: content, Dublin Core, Media RSS, Creative
 * Commons, Atom. A piece for each item, told apart by its guid, else its link.
 */
export const rss: Format = {
  name: 'rss',
  sniff: ({ text }) => {
    const root = rootOf(text ?? '')?.tag ?? '';
    if (/^<rss[\s>]/i.test(root)) return 0.97;
    return /^<rdf:RDF\s/i.test(root) && /purl\.org\/rss\/1\.0|netscape\.com\/rdf\/simple/.test(root)
      ? 0.97
      : 0;
  },
  read: ({ text }) => {
    const { root, warnings } = parseFeedXml(text ?? '');
    const channel = childOf(root, 'channel') ?? root;
    // RSS 1.0 has the items beside the channel.
    const items = [...childrenOf(channel, 'item'), ...(channel === root ? [] : childrenOf(root, 'item'))];
    const about = (...names: string[]) => names.map((name) => textIn(childOf(channel, name))).find(Boolean);
    const feed = { title: about('title'), language: about('language'), rights: about('copyright', 'rights') };
    return readFeed('This RSS feed', feed, items.map(readFeedElement), warnings);
  },
};
