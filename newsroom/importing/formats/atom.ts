import { readFeedElement } from './feed-element.ts';
import { readFeed } from './feed-pieces.ts';
import { parseFeedXml } from './feed-repair.ts';
import type { Format } from './format.ts';
import { childOf, childrenOf, textIn } from './xml/find.ts';
import { rootOf } from './xml/root.ts';

const NAMESPACE = /www\.w3\.org\/2005\/Atom|purl\.org\/atom\/ns#/i;

/** Atom 1.0 (RFC 4287), feeds and single entries, and 0.3. A piece for each entry, told apart by its id. */
export const atom: Format = {
  name: 'atom',
  sniff: ({ text }) => {
    const root = rootOf(text ?? '')?.tag ?? '';
    return /^<(?:\w{1,20}:)?(?:feed|entry)[\s>]/.test(root) && NAMESPACE.test(root) ? 0.97 : 0;
  },
  read: ({ text }) => {
    const { root, warnings } = parseFeedXml(text ?? '');
    const entries = root.name === 'entry' ? [root] : childrenOf(root, 'entry');
    const feed =
      root.name === 'entry'
        ? {}
        : {
            title: textIn(childOf(root, 'title')),
            language: root.attributes.lang,
            rights: textIn(childOf(root, 'rights') ?? childOf(root, 'copyright')),
          };
    return readFeed('This Atom feed', feed, entries.map(readFeedElement), warnings);
  },
};
