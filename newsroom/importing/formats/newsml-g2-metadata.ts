import type { Metadata } from '../metadata.ts';
import { iptcInstant } from './iptc-instant.ts';
import { contentsOf } from './newsml-g2-content.ts';
import { isNitf } from './nitf.ts';
import { fillIn, nitfMetadata, picturesOf } from './nitf-metadata.ts';
import { childOf, childrenOf, descendantsOf, textIn } from './xml/find.ts';
import type { XmlElement } from './xml/tree.ts';

const STATUSES = new Map(
  Object.entries<Metadata['status']>({
    usable: 'usable',
    withheld: 'withheld',
    canceled: 'canceled',
  }),
);

/** Signals of IPTC's list and of agencies that have their own words for the same. */
const SIGNALS = new Map(
  Object.entries<Metadata['signal']>({
    update: 'update',
    writethru: 'update',
    correction: 'correction',
    corrected: 'correction',
    kill: 'kill',
    killed: 'kill',
    withdrawal: 'kill',
    advisory: 'advisory',
  }),
);

/** The end of a code or address: "usable" of "stat:usable". */
function tail(code: string | undefined): string {
  return code?.trim().split(/[:/]/).at(-1)?.toLowerCase() ?? '';
}

function codeOf({ attributes }: XmlElement): string | undefined {
  return (attributes.qcode ?? attributes.uri ?? attributes.literal)?.trim() || undefined;
}

/** A concept by its code and its first name. */
function conceptOf(element: XmlElement): Metadata['subjects'] {
  const held = childOf(element, 'mainConcept') ?? element;
  const code = codeOf(held);
  const name = textIn(childOf(held, 'name'));
  return code || name ? [{ ...(code && { code }), ...(name && { name }) }] : [];
}

function nameOf(element: XmlElement | undefined): string | undefined {
  return element && (textIn(childOf(element, 'name')) ?? codeOf(element));
}

/** What an item of NewsML-G2 says beside its text, added to `metadata`; what NITF inside says fills the gaps. */
export function g2Metadata(item: XmlElement, metadata: Metadata): Metadata {
  const itemMeta = childOf(item, 'itemMeta');
  const contentMeta = childOf(item, 'contentMeta');
  const rights = childOf(item, 'rightsInfo');
  const text = (part: XmlElement | undefined, name: string) => textIn(childOf(part, name));
  const all = (part: XmlElement | undefined, name: string) =>
    childrenOf(part, name).map(textIn).filter(Boolean).join('\n') || undefined;
  const contents = contentsOf(item);
  const urgency = Number(text(contentMeta, 'urgency') ?? text(itemMeta, 'priority'));
  const signals = childrenOf(itemMeta, 'signal').map((signal) => SIGNALS.get(tail(codeOf(signal))));
  const holder = nameOf(childOf(rights, 'copyrightHolder'));
  fillIn(metadata, {
    id: item.attributes.guid?.trim(),
    version: item.attributes.version?.trim(),
    provider: nameOf(childOf(itemMeta, 'provider')),
    createdAt: iptcInstant(text(itemMeta, 'firstCreated') ?? text(contentMeta, 'contentCreated')),
    updatedAt: iptcInstant(text(itemMeta, 'versionCreated')),
    embargoUntil: iptcInstant(text(itemMeta, 'embargoed')),
    byline: text(contentMeta, 'by'),
    credit: text(contentMeta, 'creditline'),
    dateline: text(contentMeta, 'dateline'),
    language:
      childOf(contentMeta, 'language')?.attributes.tag ??
      contents.map(({ attributes }) => attributes.lang).find(Boolean) ??
      item.attributes.lang,
    priority: urgency >= 1 && urgency <= 9 && Number.isInteger(urgency) ? urgency : undefined,
    status: STATUSES.get(tail(childOf(itemMeta, 'pubStatus')?.attributes.qcode)),
    signal: signals.find(Boolean),
    copyright: all(rights, 'copyrightNotice') ?? holder,
    usageTerms: all(rights, 'usageTerms'),
    editorsNote: all(itemMeta, 'edNote'),
  });
  const subjects = childrenOf(contentMeta, 'subject');
  const isPlace = ({ attributes }: XmlElement) => /^(?:geoarea|poi)$/.test(tail(attributes.type));
  metadata.places = [...childrenOf(contentMeta, 'located'), ...subjects.filter(isPlace)].flatMap(conceptOf);
  metadata.subjects = subjects.filter((subject) => !isPlace(subject)).flatMap(conceptOf);
  addLinks(metadata, itemMeta);
  for (const root of contents.flatMap((content) => childrenOf(content))) {
    if (isNitf(root)) nitfMetadata(root, metadata);
    else metadata.pictures.push(...picturesOf(root));
  }
  fillIn(metadata, { byline: nameOf(childOf(contentMeta, 'creator')) });
  return metadata;
}

/** Where else the piece is, and in which other languages. */
function addLinks(metadata: Metadata, itemMeta: XmlElement | undefined): void {
  for (const { attributes } of descendantsOf(itemMeta, 'link')) {
    const relation = tail(attributes.rel ?? attributes.reluri);
    const address = attributes.href?.trim();
    const id = attributes.residref?.trim();
    const language = attributes.hreflang ?? attributes.lang;
    if (/^canonical/.test(relation)) fillIn(metadata, { address });
    if (!/transl/.test(relation) || !(address || id)) continue;
    metadata.versions.push({ ...(language && { language }), ...(id && { id }), ...(address && { address }) });
  }
}
