import type { Metadata } from '../metadata.ts';
import type { FeedItem } from './feed-item.ts';
import { termOf } from './feed-terms.ts';
import { childrenOf } from './xml/find.ts';
import type { XmlElement } from './xml/tree.ts';

type Picture = Metadata['pictures'][number];

/** What an element says of the picture that it stands in or beside. */
const SAYS = new Map(
  Object.entries<keyof Picture>({
    'media:description': 'caption',
    'media:title': 'alternative',
    'media:credit': 'credit',
    'media:copyright': 'copyright',
  }),
);

/** Whether an attachment is a picture: by its type, without one by its name. */
export function isPicture(address: string, type: string): boolean {
  return type ? type.startsWith('image/') : /\.(?:jpe?g|png|webp|gif|avif)(?:[?#]|$)/i.test(address);
}

/**
 * Reads an element of Media RSS 1.5.1 with all inside it: pictures become metadata, what is said of them their captions
 * and credits. Text about pictures is set aside as captions.
 */
export function readMedia(item: FeedItem, element: XmlElement): void {
  const open: { element: XmlElement; picture: Picture | null }[] = [{ element, picture: null }];
  for (let next = open.pop(); next; next = open.pop()) {
    const picture = pictureOf(item, next.element) ?? next.picture ?? item.metadata.pictures[0] ?? null;
    const says = SAYS.get(termOf(next.element));
    for (const child of next.element.children) {
      if (typeof child !== 'string' || child.trim() === '') continue;
      item.tell(says === 'caption' || says === 'alternative' ? 'caption' : 'metadata', child);
      if (says && picture) picture[says] ??= child.replace(/\s+/g, ' ').trim();
    }
    for (const child of childrenOf(next.element).reverse()) open.push({ element: child, picture });
  }
}

function pictureOf(item: FeedItem, element: XmlElement): Picture | null {
  const { url = '', type = '', medium = '' } = element.attributes;
  const address = url.trim();
  const term = termOf(element);
  if (address === '' || (term !== 'media:content' && term !== 'media:thumbnail')) return null;
  if (term === 'media:content' && medium !== 'image' && !isPicture(address, type)) return null;
  return item.picture({ address });
}
