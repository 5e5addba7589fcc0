import { z } from 'zod';

export const context = 'http://www.w3.org/ns/anno.jsonld';

/** An IRI, whole or relative to the file: tools without a server of their own write `#3`, or a bare UUID. */
const iri = z.string().max(2_000).regex(/^\S+$/, 'is not an IRI');
const oneOrMore = <Schema extends z.ZodType>(schema: Schema) =>
  z
    .union([schema, z.array(schema).min(1)])
    .transform((value): z.output<Schema>[] => (Array.isArray(value) ? value : [value as z.output<Schema>]));
const types = oneOrMore(z.string());

/** § 3.3.1: a time is in UTC, with a Z. Widely used tools write `+00:00`. */
const time = z.iso.datetime({ offset: true, error: 'is not a time with its zone' });
const agent = z.union([iri, z.looseObject({ id: iri.optional(), name: oneOrMore(z.string()).optional() })]);

/** § 4.2.4: what is there, and around it. */
const quoteSelector = z.looseObject({
  type: z.literal('TextQuoteSelector'),
  exact: z.string().max(100_000),
  prefix: z.string().default(''),
  suffix: z.string().default(''),
});
/** § 4.2.5: from which character up to which. */
const positionSelector = z
  .looseObject({ type: z.literal('TextPositionSelector'), start: z.int().min(0), end: z.int().min(0) })
  .refine(({ start, end }) => end >= start, 'ends before it starts');
const otherSelector = z
  .looseObject({ type: z.string().optional() })
  .refine(({ type = '' }) => !/^Text(Quote|Position)Selector$/.test(type), 'lacks what its type needs');
/** Or where one can be read. */
const selector = z.union([iri, quoteSelector, positionSelector, otherSelector]);
/** Selectors that are alternatives to each other. */
export const selectors = oneOrMore(selector);

const purposes = oneOrMore(z.string()).optional();

/** § 4: of a resource, the part that is meant. */
const specificResource = z.looseObject({
  purpose: purposes,
  source: z.union([iri, z.looseObject({ id: iri })]),
  selector: selectors.optional(),
});
const resource = z
  .looseObject({ id: iri, purpose: purposes })
  .refine((value) => !('source' in value), 'lacks its source');
const target = z.union([iri, specificResource, resource]);

/** § 3.2.4: words that are the body themselves. */
const textualBody = z.looseObject({
  type: types.optional(),
  value: z.string(),
  purpose: purposes,
  // Of less weight than the words: one that can't be read leaves these.
  creator: oneOrMore(agent).optional().catch(undefined),
});
/** A string should be an IRI, and is words to many who write one. */
const oneBody = z.union([z.string(), textualBody, specificResource, resource]);
/** § 3.2.7: one of these is meant, whichever whoever reads it can show. */
const choice = z.looseObject({
  type: types.refine((all) => all.includes('Choice')),
  items: z.array(oneBody).min(1),
});
const body = z.union([oneBody, choice]);

/**
 * An annotation by the rules of the Web Annotation Data Model § 3: id, type and target; body or bodyValue, not both.
 * What the model allows beside that is let through.
 */
const annotation = z
  .looseObject({
    id: iri,
    type: types.refine((all) => all.includes('Annotation'), 'is no Annotation'),
    target: oneOrMore(target),
    body: oneOrMore(body).optional(),
    bodyValue: z.string().optional(),
    motivation: oneOrMore(z.string()).optional(),
    creator: oneOrMore(agent).optional(),
    created: time.optional(),
  })
  .refine((value) => value.body === undefined || value.bodyValue === undefined, {
    message: 'has both a body and a bodyValue',
  });

export type WebAnnotation = z.output<typeof annotation>;

const most = 2_000;

const ofClass = (name: string) => types.refine((all) => all.includes(name));
const named = z.looseObject({ '@context': oneOrMore(z.unknown()).refine((all) => all.includes(context)) });
const page = z.looseObject({ type: ofClass('AnnotationPage'), items: z.array(z.unknown()) });
const collection = z.looseObject({
  type: ofClass('AnnotationCollection'),
  first: z.union([z.string(), page]).optional(),
});

/** What a file holds, not read yet; or why nothing of it can be. */
function itemsOf(file: unknown): unknown[] | string {
  const all = Array.isArray(file) ? file : [file];
  if (!all.every((each) => named.safeParse(each).success))
    return `This is no file of Web Annotations: it does not name ${context}.`;
  const [aPage, aCollection] = [page.safeParse(file), collection.safeParse(file)];
  if (aPage.success) return aPage.data.items;
  if (!aCollection.success) return all;
  const { first } = aCollection.data;
  if (typeof first === 'string')
    return 'This file only says where its annotations are. Import its first page.';
  return first?.items ?? [];
}

/** “Annotation 3 of the file, https://…, breaks a rule of the Web Annotation model: its target can’t be read.” */
function ruleBroken(item: unknown, index: number, { issues }: z.ZodError): string {
  const [issue] = issues;
  const id = z.looseObject({ id: iri }).safeParse(item).data?.id;
  const part = issue?.path[0] === undefined ? 'it' : `its ${String(issue.path[0])}`;
  // Of our own words, which are small letters, alone.
  const what = /^[a-z]/.test(issue?.message ?? '') ? issue?.message : 'is missing, or can’t be read';
  const which = `Annotation ${index + 1} of the file${id ? `, ${id},` : ''}`;
  return `${which} breaks a rule of the Web Annotation model: ${part} ${what}.`;
}

/**
 * A file: one annotation, or a list of some; a page of them (§ 5.2), or a collection with its first page in it, or
 * without any (§ 5.1).
 */
export const webAnnotationFile = z.unknown().transform((file, { addIssue }): WebAnnotation[] => {
  const refuse = (message: string) => {
    addIssue({ code: 'custom', message });
    return z.NEVER;
  };
  const items = itemsOf(file);
  if (typeof items === 'string') return refuse(items);
  const [count, atMost] = [items.length, most].map((number) => number.toLocaleString('en'));
  if (items.length > most)
    return refuse(`This file holds ${count} annotations. At most ${atMost} come in at once.`);
  const all: WebAnnotation[] = [];
  for (const [index, item] of items.entries()) {
    const read = annotation.safeParse(item);
    if (!read.success) return refuse(ruleBroken(item, index, read.error));
    all.push(read.data);
  }
  return all;
});
