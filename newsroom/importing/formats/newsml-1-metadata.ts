import type { Metadata } from '../metadata.ts';
import { iptcInstant } from './iptc-instant.ts';
import { isNitf } from './nitf.ts';
import { fillIn, nitfMetadata, picturesOf } from './nitf-metadata.ts';
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
const INSTRUCTIONS = new Map(
  Object.entries<Metadata['signal']>({
    update: 'update',
    rectify: 'correction',
    correction: 'correction',
    delete: 'kill',
    kill: 'kill',
    advisory: 'advisory',
  }),
);

function formalName(element: XmlElement | undefined): string | undefined {
  return element?.attributes.FormalName?.trim() || undefined;
}

/** What a news item of NewsML 1 says beside its text, added to `metadata`; NITF inside fills the gaps. */
export function newsml1Metadata(
  item: XmlElement,
  envelope: XmlElement | undefined,
  metadata: Metadata,
): Metadata {
  const story = withoutPictures(item);
  const identifier = childOf(childOf(item, 'Identification'), 'NewsIdentifier');
  const management = childOf(item, 'NewsManagement');
  const first = (name: string) => descendantsOf(story, name)[0];
  const line = (name: string) => textIn(first(name));
  const urgency = Number(
    formalName(childOf(management, 'Urgency')) ?? formalName(childOf(envelope, 'Priority')),
  );
  const instruction = formalName(childOf(management, 'Instruction'))?.toLowerCase() ?? '';
  const provider = childOf(first('Provider'), 'Party') ?? childOf(first('Source'), 'Party');
  const later = childOf(management, 'StatusWillChange');
  const status = STATUSES.get(formalName(childOf(management, 'Status'))?.toLowerCase() ?? '');
  fillIn(metadata, {
    id: textIn(childOf(identifier, 'PublicIdentifier'))?.replace(/:\d{1,9}[NUA]?$/, ''),
    version: textIn(childOf(identifier, 'RevisionId')),
    provider: formalName(provider) ?? textIn(childOf(identifier, 'ProviderId')),
    createdAt: iptcInstant(textIn(childOf(management, 'FirstCreated'))),
    updatedAt: iptcInstant(textIn(childOf(management, 'ThisRevisionCreated'))),
    embargoUntil: status === 'withheld' ? iptcInstant(textIn(childOf(later, 'DateAndTime'))) : undefined,
    byline: line('ByLine'),
    credit: line('CreditLine'),
    dateline: line('DateLine'),
    language: formalName(first('Language')),
    priority: urgency >= 1 && urgency <= 9 && Number.isInteger(urgency) ? urgency : undefined,
    status,
    signal: INSTRUCTIONS.get(instruction),
    copyright: line('CopyrightLine'),
    usageTerms: line('UsageRights'),
    editorsNote: textIn(childOf(management, 'Instruction')),
  });
  metadata.pictures.push(...descendantsOf(item, 'NewsComponent').filter(isPictureComponent).map(pictureOf));
  metadata.subjects = descendantsOf(item, 'SubjectDetail', 'SubjectMatter', 'Subject').flatMap(codesOf);
  metadata.places = descendantsOf(item, 'Location').flatMap((place) =>
    childrenOf(place, 'Property').flatMap(({ attributes: { Value, FormalName } }) =>
      Value ? [{ ...(FormalName === 'City' ? { name: Value } : { code: Value }) }] : [],
    ),
  );
  for (const root of descendantsOf(item, 'DataContent').flatMap((content) => childrenOf(content))) {
    if (isNitf(root)) nitfMetadata(root, metadata);
    else metadata.pictures.push(...picturesOf(root));
  }
  return metadata;
}

/** Whether a component is a picture of the story, and no text. */
export function isPictureComponent(element: XmlElement): boolean {
  if (element.name !== 'NewsComponent') return false;
  const media = childrenOf(element, 'ContentItem').map((content) =>
    formalName(childOf(content, 'MediaType')),
  );
  return media.length > 0 && media.every((medium) => /^(?:photo|picture|graphic)$/i.test(medium ?? ''));
}

/** The item without the lines of its pictures, which have headlines and credits of their own. */
function withoutPictures(element: XmlElement): XmlElement {
  const children = element.children.flatMap((child) => {
    if (typeof child === 'string' || child.name !== 'NewsComponent') return [child];
    return isPictureComponent(child) ? [] : [withoutPictures(child)];
  });
  return { ...element, children };
}

function pictureOf(component: XmlElement): Metadata['pictures'][number] {
  const lines = childOf(component, 'NewsLines');
  const line = (name: string) => textIn(childOf(lines, name));
  const address = childOf(component, 'ContentItem')?.attributes.Href;
  const [caption, credit] = [line('HeadLine'), line('CreditLine') ?? line('ByLine')];
  const copyright = line('CopyrightLine');
  return {
    ...(address && { address }),
    ...(caption && { caption }),
    ...(credit && { credit }),
    ...(copyright && { copyright }),
  };
}

function codesOf(subject: XmlElement): Metadata['subjects'] {
  const code = formalName(subject);
  return code ? [{ code }] : [];
}
