import { z } from 'zod';
import { REASON_CODES } from './reasons.ts';

/** What a span of a source can be. `space` is the white space between the others. */
export const SPAN_KINDS = [
  'headline',
  'standfirst',
  'byline',
  'dateline',
  'paragraph',
  'subheading',
  'list',
  'quote',
  'caption',
  'credit',
  'rights_notice',
  'editors_note',
  'embargo',
  'teaser',
  'furniture',
  'metadata',
  'space',
] as const;

export const spanKindSchema = z.enum(SPAN_KINDS);
export type SpanKind = z.infer<typeof spanKindSchema>;

/** The kinds an editor may give a span: white space stays white space. */
export const editableKindSchema = spanKindSchema.exclude(['space']);
export type EditableKind = z.infer<typeof editableKindSchema>;

const KEPT_KINDS: ReadonlySet<SpanKind> = new Set([
  'headline',
  'standfirst',
  'byline',
  'dateline',
  'paragraph',
  'subheading',
  'list',
  'quote',
  'space',
]);

/** Whether a span of this kind is part of the story unless somebody says otherwise. */
export function isKeptByDefault(kind: SpanKind): boolean {
  return KEPT_KINDS.has(kind);
}

/**
 * Addresses a link may have; anything else (javascript:, data:, relative, control characters and halves of surrogate
 * pairs, which no database takes) is dropped with its mark only.
 */
export const SAFE_HREF = /^(?:https?:\/\/|mailto:)[^\s\p{Cc}\p{Cs}]+$/iu;

const offset = z.int().nonnegative();

export const markSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('strong'), start: offset, end: offset }),
  z.object({ type: z.literal('em'), start: offset, end: offset }),
  z.object({ type: z.literal('link'), start: offset, end: offset, href: z.string().regex(SAFE_HREF) }),
]);

/** Inline formatting. In a span, `start` and `end` are offsets of the source; in a block, of the block's text. */
export type Mark = z.infer<typeof markSchema>;

export const reasonSchema = z.enum(REASON_CODES);

export const spanSchema = z.object({
  start: offset,
  end: offset,
  kind: spanKindSchema,
  kept: z.boolean(),
  reason: reasonSchema,
  sure: z.number().min(0).max(1),
  marks: z.array(markSchema).optional(),
  ordered: z.boolean().optional(),
  /** Of an item of a numbered list its number, if it is not 1; in ledgers of before 2026-11-24 that of the first item. */
  number: z.int().min(0).optional(),
  /** BCP 47 tag, where the span is clearly not in the story's language. */
  language: z.string().min(2).optional(),
});

/** One part of a source: offsets in UTF-16 units, what it is, kept or set aside, why and how sure (0 to 1). */
export type Span = z.infer<typeof spanSchema>;

/** The list of spans of an import; `checkLedger` says whether it covers the source. */
export const ledgerSchema = z.array(spanSchema);

export const storyBlockSchema = z.object({
  type: z.enum(['paragraph', 'heading', 'list', 'blockquote']),
  text: z.string().min(1),
  marks: z.array(markSchema),
  ordered: z.boolean().optional(),
  number: z.int().min(0).optional(),
});

/** A block of the story's text. `list` is ONE item; `ordered` says which list it belongs to, `number` which it is. */
export type StoryBlock = z.infer<typeof storyBlockSchema>;

export const importedStorySchema = z.object({
  headline: z.string().nullable(),
  standfirst: z.string().nullable(),
  byline: z.string().nullable(),
  dateline: z.string().nullable(),
  blocks: z.array(storyBlockSchema),
  credit: z.string().nullable(),
  rightsNotice: z.string().nullable(),
  embargo: z.string().nullable(),
  editorsNotes: z.array(z.string()),
});

/** The story that a ledger makes: plain data, independent of the editor's document schema. */
export type ImportedStory = z.infer<typeof importedStorySchema>;
