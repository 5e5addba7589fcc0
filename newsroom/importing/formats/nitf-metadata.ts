import type { Metadata } from '../metadata.ts';
import { iptcInstant } from './iptc-instant.ts';
import { childOf, childrenOf, descendantsOf, textIn } from './xml/find.ts';
import type { XmlElement } from './xml/tree.ts';

const STATUSES = new Map(
  Object.entries<Metadata['status']>({
    usable: 'usable',
    embargoed: 'withheld',
    withheld: 'withheld',
    canceled: 'canceled',
  }),
);

/**
 * Fills in what an `nitf` element says beside its text, where nothing is known yet: the message around it, if there is
 * one, knows better.
 */
export function nitfMetadata(root: XmlElement, metadata: Metadata): void {
  const head = childOf(root, 'head');
  const docdata = childOf(head, 'docdata');
  const body = childOf(root, 'body');
  const bodyHead = childOf(body, 'body.head');
  const attribute = (element: string, name: string) =>
    childOf(docdata, element)?.attributes[name]?.trim() || undefined;
  const copyright = childOf(docdata, 'doc.copyright')?.attributes;
  const urgency = Number(attribute('urgency', 'ed-urg'));
  fillIn(metadata, {
    id: attribute('doc-id', 'id-string') ?? attribute('du-key', 'key'),
    version: attribute('du-key', 'version'),
    provider: attribute('doc-id', 'regsrc'),
    createdAt: iptcInstant(attribute('date.issue', 'norm')),
    embargoUntil: iptcInstant(attribute('date.release', 'norm')),
    byline: textIn(childOf(bodyHead, 'byline')),
    dateline: textIn(childOf(bodyHead, 'dateline')),
    credit: textIn(childOf(bodyHead, 'distributor')),
    language: (body?.attributes.lang ?? root.attributes.lang) || undefined,
    priority: urgency >= 1 && urgency <= 9 && Number.isInteger(urgency) ? urgency : undefined,
    status: STATUSES.get(docdata?.attributes['management-status'] ?? ''),
    signal: childOf(docdata, 'correction') && 'correction',
    copyright:
      textIn(childOf(bodyHead, 'rights')) ??
      (copyright?.holder
        ? `© ${copyright.year?.slice(0, 4) ?? ''} ${copyright.holder}`.replace(/\s+/g, ' ')
        : undefined),
    editorsNote: attribute('ed-msg', 'info') ?? attribute('correction', 'info'),
  });
  if (metadata.subjects.length === 0) metadata.subjects = subjectsOf(head);
  if (metadata.places.length === 0) metadata.places = placesOf(docdata);
  metadata.pictures.push(...picturesOf(body));
}

/** Sets what is not set yet. */
export function fillIn(metadata: Metadata, found: Partial<Metadata>): void {
  for (const [name, value] of Object.entries(found)) {
    if (value !== undefined && value !== '' && metadata[name as keyof Metadata] === undefined) {
      Object.assign(metadata, { [name]: value });
    }
  }
}

function subjectsOf(head: XmlElement | undefined): Metadata['subjects'] {
  return descendantsOf(head, 'tobject.subject').flatMap(({ attributes }) => {
    const code = attributes['tobject.subject.refnum']?.trim();
    const name = ['detail', 'matter', 'type']
      .map((level) => attributes[`tobject.subject.${level}`])
      .find(Boolean);
    return code || name ? [{ ...(code && { code }), ...(name && { name }) }] : [];
  });
}

function placesOf(docdata: XmlElement | undefined): Metadata['places'] {
  return descendantsOf(docdata, 'evloc', 'location').flatMap(({ name: tag, attributes, ...element }) => {
    const code = (attributes['location-code'] ?? attributes['iso-cc'])?.trim();
    const name =
      tag === 'evloc'
        ? (attributes.city ?? attributes['state-prov'] ?? attributes['county-dist'])
        : textIn({ name: tag, attributes, ...element });
    return code || name ? [{ ...(code && { code }), ...(name && { name }) }] : [];
  });
}

/** The pictures in a text, with what stands under them. */
export function picturesOf(body: XmlElement | undefined): Metadata['pictures'] {
  return descendantsOf(body, 'media', 'figure').flatMap((media) => {
    if (!/^(?:image|photo|picture|graphic)?$/i.test(media.attributes['media-type'] ?? '')) return [];
    const reference = [...descendantsOf(media, 'media-reference', 'img')].find(
      ({ attributes }) => attributes.source || attributes.src,
    )?.attributes;
    const address = (reference?.source ?? reference?.src)?.trim();
    const alternative = (reference?.['alternate-text'] ?? reference?.alt)?.trim();
    const captions = childrenOf(media, 'media-caption', 'figcaption').map(textIn).filter(Boolean);
    const credit = textIn(childOf(media, 'media-producer'));
    const picture = {
      ...(address && { address }),
      ...(captions.length > 0 && { caption: captions.join(' ') }),
      ...(credit && { credit }),
      ...(alternative && { alternative }),
    };
    return Object.keys(picture).length > 0 ? [picture] : [];
  });
}
