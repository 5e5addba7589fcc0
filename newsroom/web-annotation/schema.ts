import { z } from 'zod';

export const context = 'http://www.w3.org/ns/anno.jsonld';

const iri = z
  .string()
  .max(2_000)
  .regex(/^[a-z][a-z0-9+.-]*:\S+$/i, 'is not an IRI');
const oneOrMore = <Schema extends z.ZodType>(schema: Schema) =>
  z
    .union([schema, z.array(schema).min(1)])
    .transform((value): z.output<Schema>[] => (Array.isArray(value) ? value : [value as z.output<Schema>]));
const types = oneOrMore(z.string());

/** § 3.3.1: a time is in UTC, with a Z. */
const time = z.iso.datetime({ error: 'is not a time with a Z' });
const agent = z.union([iri, z.looseObject({ id: iri.optional(), name: oneOrMore(z.string()).optional() })]);

/** § 4.2.5: what is there, and around it. */
const quoteSelector = z.looseObject({
  type: z.literal('TextQuoteSelector'),
  exact: z.string().max(100_000),
  prefix: z.string().max(1_000).default(''),
  suffix: z.string().max(1_000).default(''),
});
/** § 4.2.4: from which character up to which. */
const positionSelector = z
  .looseObject({ type: z.literal('TextPositionSelector'), start: z.int().min(0), end: z.int().min(0) })
  .refine(({ start, end }) => end >= start, 'ends before it starts');
const otherSelector = z
  .looseObject({ type: z.string() })
  .refine(({ type }) => !/^Text(Quote|Position)Selector$/.test(type), 'lacks what its type needs');
const selector = z.union([quoteSelector, positionSelector, otherSelector]);

/** § 4: of a resource, the part that is meant. */
const specificResource = z.looseObject({
  source: z.union([iri, z.looseObject({ id: iri })]),
  selector: oneOrMore(selector).optional(),
});
const resource = z.looseObject({ id: iri }).refine((value) => !('source' in value), 'lacks its source');
const target = z.union([iri, specificResource, resource]);

/** § 3.2.4: words that are the body themselves. */
const textualBody = z.looseObject({
  type: types.optional(),
  value: z.string(),
  purpose: oneOrMore(z.string()).optional(),
  // Of less weight than the words: one that can't be read leaves these.
  creator: oneOrMore(agent).optional().catch(undefined),
});
const oneBody = z.union([iri, textualBody, specificResource, resource]);
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

const contexts = oneOrMore(z.unknown()).refine((all) => all.includes(context), `must name ${context}`);
const most = 2_000;
const page = z.looseObject({
  type: types.refine((all) => all.includes('AnnotationPage')),
  items: z.array(annotation).max(most),
});

/** A file: one annotation, a page of them (§ 5.2), or a collection with its first page in it (§ 5.1). */
export const webAnnotationFile = z
  .looseObject({ '@context': contexts })
  .transform((file, { addIssue }): WebAnnotation[] => {
    const kinds = z
      .union([
        z.looseObject({
          type: types.refine((all) => all.includes('AnnotationCollection')),
          first: page,
        }),
        page,
        annotation,
      ])
      .safeParse(file);
    if (!kinds.success) {
      addIssue({ code: 'custom', message: 'This is no annotation, and no page or collection of any.' });
      return z.NEVER;
    }
    const { data } = kinds;
    if ('first' in data) return (data.first as z.output<typeof page>).items;
    return 'items' in data ? (data.items as WebAnnotation[]) : [data as WebAnnotation];
  });
