import { z } from 'zod';
import { isLanguageTag } from '../settings/languages.ts';

/** What a licence may allow a source's text to be used for. */
export const uses = ['site', 'feeds', 'api', 'translation'] as const;
export type Use = (typeof uses)[number];

export const materials = ['text', 'pictures'] as const;
export type Material = (typeof materials)[number];

const line = (most: number) => z.string().trim().max(most, `At most ${most} characters.`);
const languageTag = z.string().refine(isLanguageTag, 'A language is a tag such as en, tr or kmr.');
const id = z.string().max(64);
const webAddress = z.url({ protocol: /^https?$/, error: 'A web address begins with https://.' });
const optionalAddress = z
  .union([webAddress, z.literal('').transform(() => null)])
  .nullish()
  .transform((address) => address ?? null);

export const sourceSchema = z.object({
  name: line(120).min(1, 'A source needs a name.'),
  /** Other names and signatures that it is recognised by. */
  aliases: z
    .array(line(120))
    .max(40)
    .default([])
    .transform((aliases) => [...new Set(aliases.filter((alias) => alias !== ''))]),
  homepage: optionalAddress,
  notes: line(4000).default(''),
});

export const changeSourceSchema = sourceSchema.extend({ sourceId: id });

/** Bytes of a file kept as evidence. */
export const largestEvidence = 5_000_000;

const licenceTerms = {
  evidence: line(500).min(1, 'Say what proves the right: a contract number, a mail, a date.'),
  evidenceUrl: optionalAddress,
  /** The contract itself. A form's empty file field sends a file without a name and content. */
  evidenceFile: z
    .file()
    .max(largestEvidence, 'A file of at most 5 MB.')
    .nullish()
    .transform((file) => (file && file.size > 0 ? file : null)),
  covers: z.array(z.enum(materials)).min(1, 'Choose what the licence is for.'),
  uses: z.array(z.enum(uses)).min(1, 'Choose at least one use.'),
  /** Empty means every language. */
  languages: z.array(languageTag).max(60).default([]),
  territory: line(200).default(''),
  startsOn: z.iso.date('Say from which day on.'),
  endsOn: z
    .union([z.iso.date(), z.literal('').transform(() => null)])
    .nullish()
    .transform((date) => date ?? null),
  creditLine: line(300).default(''),
  notice: line(4000).default(''),
};

const endsAfterStart = ({ startsOn, endsOn }: { startsOn: string; endsOn: string | null }) =>
  endsOn === null || endsOn >= startsOn;
const endsTooEarly = { path: ['endsOn'], error: 'A licence can’t end before it starts.' };

export const recordLicenceSchema = z
  .object({ sourceId: id, ...licenceTerms })
  .refine(endsAfterStart, endsTooEarly);

export const changeLicenceSchema = z
  .object({ licenceId: id, ...licenceTerms })
  .refine(endsAfterStart, endsTooEarly);

export const revokeLicenceSchema = z.object({
  licenceId: id,
  reason: line(1000).min(1, 'Say why it is revoked.'),
});

export const dismissRightsSchema = z.object({
  storyId: id,
  recordIds: z.array(id).min(1).max(100),
  reason: line(1000).min(10, 'Say in a sentence why nobody has a claim here.'),
});

/** What is looked for among all that is out: everything of a source, or what went out under one licence. */
export const outScopeSchema = z.union([z.object({ licenceId: id }), z.object({ sourceId: id })]);

/** Where a page of what is out begins: after the last story of the page before. */
export const outCursorSchema = z.object({ firstAt: z.coerce.date(), storyId: z.uuid() });

export const whatIsOutSchema = z.object({ scope: outScopeSchema, after: outCursorSchema.optional() });

export const overrideRightsSchema = z.object({
  storyId: id,
  reason: line(1000).min(10, 'Say why it may go out without a licence, in a sentence.'),
  /** A day in the newsroom's zone, at whose end the override lapses. */
  expiresOn: z
    .union([z.iso.date(), z.literal('').transform(() => null)])
    .nullish()
    .transform((date) => date ?? null),
});

export type OutScope = z.output<typeof outScopeSchema>;
export type OutCursor = z.output<typeof outCursorSchema>;
export type SourceInput = z.output<typeof sourceSchema>;
export type ChangeSource = z.output<typeof changeSourceSchema>;
export type RecordLicence = z.output<typeof recordLicenceSchema>;
export type ChangeLicence = z.output<typeof changeLicenceSchema>;
export type RevokeLicence = z.output<typeof revokeLicenceSchema>;
export type DismissRights = z.output<typeof dismissRightsSchema>;
export type OverrideRights = z.output<typeof overrideRightsSchema>;
