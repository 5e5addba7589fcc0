import { z } from 'zod';
import { isLanguageTag } from '../settings/languages.ts';
import { spliceSchema } from './ledger-changes.ts';
import { tickedSchema } from './recognition/schema.ts';

const importId = z.uuid();

/** What a browser sends of copy that was pasted or typed. */
export const pastedCopySchema = z.object({ text: z.string().optional(), html: z.string().optional() });

/** What a browser sends of copy that is to be fetched. */
export const addressSchema = z.object({ address: z.string().trim().min(1).max(2_000) });

export const createTokenSchema = z.object({
  sourceId: z.uuid(),
  name: z.string().trim().min(1, 'Say what the token is for.').max(120, 'At most 120 characters.'),
});

export const tokensOfSchema = z.object({ sourceId: z.uuid() });

export const revokeTokenSchema = z.object({ tokenId: z.uuid() });

export const changeLedgerSchema = z.object({
  importId,
  /** The version that the changes are based on. */
  ledgerVersion: z.int().nonnegative(),
  splices: z.array(spliceSchema).min(1).max(10_000),
});

export const chooseSourceSchema = z.object({
  importId,
  /** Null: none on file; the copy's own naming of its agency stays. */
  sourceId: z.uuid().nullable(),
});

export const chooseLanguageSchema = z.object({
  importId,
  language: z.string().refine(isLanguageTag, 'Choose a language from the list.'),
});

export const acceptImportSchema = z.object({
  importId,
  /** The version that the person looked at. */
  ledgerVersion: z.int().nonnegative(),
  /** What a person says about the embargo that the copy names: until when, or null for "over". */
  embargo: z.object({ until: z.iso.datetime({ offset: true }).nullable() }).optional(),
  /** A story that the agency names as another language version: what is made joins its piece. */
  versionOf: z.uuid().optional(),
  /** What of the quotes, names and figures found in the copy becomes notes and translate tags: nothing by itself. */
  taken: z.array(tickedSchema).max(500, 'Tick at most 500 places.').optional(),
});

export const importSchema = z.object({ importId });

export const readAgainSchema = z.object({
  importId,
  /** As plain text, a paragraph a line, whatever it looks like. */
  asText: z.boolean().default(false),
});
