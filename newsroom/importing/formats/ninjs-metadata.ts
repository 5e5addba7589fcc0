import type { Metadata } from '../metadata.ts';
import { iptcInstant } from './iptc-instant.ts';
import { listOf, type NinjsItem, variantsOf, wordsOf } from './ninjs-values.ts';
import { fillIn } from './nitf-metadata.ts';

const STATUSES = new Map(
  Object.entries<Metadata['status']>({
    usable: 'usable',
    withheld: 'withheld',
    canceled: 'canceled',
  }),
);

/** A concept by its address, its code in a scheme, or its own words. */
function conceptsOf(value: unknown): Metadata['subjects'] {
  return listOf(value).flatMap((concept) => {
    const [uri, scheme, code, literal, name] = ['uri', 'scheme', 'code', 'literal', 'name'].map((key) =>
      wordsOf(concept.get(key)),
    );
    const told = uri ?? (scheme && code ? `${scheme}:${code}` : (code ?? literal));
    return told || name ? [{ ...(told && { code: told }), ...(name && { name }) }] : [];
  });
}

function textOf(item: NinjsItem, names: RegExp): string | undefined {
  for (const [name, value] of item) {
    const [first] = names.test(name) ? variantsOf(name, value) : [];
    if (first) return first.value;
  }
  return undefined;
}

/** What an item of ninjs says beside its text, added to `metadata`. */
export function ninjsMetadata(item: NinjsItem, metadata: Metadata): Metadata {
  const words = (...names: string[]) => names.map((name) => wordsOf(item.get(name))).find(Boolean);
  const urgency = Number(words('urgency', 'priority'));
  const source = listOf(item.get('infosources'))
    .map((agency) => wordsOf(agency.get('name')))
    .find(Boolean);
  const holder = words('copyrightholder');
  fillIn(metadata, {
    id: words('uri'),
    version: words('version'),
    provider: source ?? holder,
    createdAt: iptcInstant(words('firstcreated', 'contentcreated')),
    updatedAt: iptcInstant(words('versioncreated')),
    embargoUntil: iptcInstant(words('embargoeduntil', 'embargoed')),
    byline: words('by', 'byline'),
    credit: words('creditline') ?? source,
    dateline: words('located'),
    language: words('language'),
    priority: urgency >= 1 && urgency <= 9 && Number.isInteger(urgency) ? urgency : undefined,
    status: STATUSES.get(words('pubstatus') ?? ''),
    copyright: words('copyrightnotice') ?? holder,
    usageTerms: words('usageterms'),
    editorsNote: words('ednote'),
  });
  metadata.subjects = conceptsOf(item.get('subjects') ?? item.get('subject'));
  metadata.places = conceptsOf(item.get('places') ?? item.get('place'));
  for (const associated of listOf(item.get('associations'))) addAssociated(metadata, associated);
  return metadata;
}

function addAssociated(metadata: Metadata, item: NinjsItem): void {
  const words = (name: string) => wordsOf(item.get(name));
  if (/transl/i.test(words('rel') ?? '')) {
    const language = words('language');
    const id = words('uri');
    metadata.versions.push({ ...(language && { language }), ...(id && { id }) });
    return;
  }
  if (!/^(?:picture|photo|graphic)$/.test(words('type') ?? '')) return;
  const [widest] = listOf(item.get('renditions')).sort(
    (a, b) => Number(b.get('width') ?? 0) - Number(a.get('width') ?? 0),
  );
  const address = widest && wordsOf(widest.get('href'));
  const caption = textOf(item, /^descriptions?(?:_|$)/) ?? textOf(item, /^headlines?$/);
  const credit = words('creditline') ?? words('by') ?? words('byline');
  const copyright = words('copyrightnotice') ?? words('copyrightholder');
  metadata.pictures.push({
    ...(address && { address }),
    ...(caption && { caption }),
    ...(credit && { credit }),
    ...(copyright && { copyright }),
  });
}
