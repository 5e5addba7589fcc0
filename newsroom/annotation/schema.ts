import { z } from 'zod';
import { isStorable, NOT_STORABLE } from '../is-storable.ts';
import { explainerTextSchema } from './explainer-text.ts';
import { longestNote, noteText, parseNote } from './note-schema.ts';

export const annotationKinds = [
  'comment',
  'fact_check',
  'source',
  'legal',
  'style',
  'translation_note',
  'explainer',
] as const;
export type AnnotationKind = (typeof annotationKinds)[number];

const outcomes = ['confirmed', 'corrected', 'unverifiable'] as const;
export type Outcome = (typeof outcomes)[number];

const SAY_SOMETHING = 'Write what you want to say.';

/** A message of a thread, or nothing: lone surrogates and NUL can't be stored. */
const bodyOrNone = z
  .string()
  .transform((text) => text.trim())
  .pipe(z.string().max(longestNote, 'At most 5,000 characters.'))
  .refine(isStorable, NOT_STORABLE);

const body = bodyOrNone.refine((text) => text !== '', SAY_SOMETHING);

/** The same with looks, lists, links and mentions; the words that are kept are read from it. */
const rich = z
  .record(z.string(), z.unknown())
  .refine((json) => {
    try {
      const text = noteText(parseNote(json));
      return text !== '' && text.length <= longestNote && isStorable(text);
    } catch {
      return false;
    }
  }, 'This is not a message that a note can hold.')
  .optional();

const time = z.iso.datetime({ offset: true, error: 'This is not a time.' });

/**
 * A thread that begins; its mark is among the steps that it is delivered with. The browser makes the id. An explainer
 * begins with what readers get, and needs no message.
 */
export const newAnnotationSchema = z
  .object({
    ...{ id: z.uuid(), kind: z.enum(annotationKinds), body: bodyOrNone, rich },
    explainer: explainerTextSchema.optional(),
    assigneeId: z.uuid().nullish(),
    dueAt: time.nullish(),
  })
  .superRefine(({ kind, body: said, explainer }, { addIssue }) => {
    if ((kind === 'explainer') !== (explainer !== undefined)) {
      const message = explainer
        ? 'Only an explainer has words for readers.'
        : 'Write what readers should know.';
      addIssue({ code: 'custom', path: ['explainer'], message });
    }
    if (said === '' && !explainer) addIssue({ code: 'custom', path: ['body'], message: SAY_SOMETHING });
  });
export type NewAnnotation = z.output<typeof newAnnotationSchema>;

export const replySchema = z.object({ annotationId: z.uuid(), body, rich });
export type Reply = z.output<typeof replySchema>;

export const messageChangeSchema = z.object({ messageId: z.uuid(), body, rich });
export type MessageChange = z.output<typeof messageChangeSchema>;

export const messageSchema = z.object({ messageId: z.uuid() });

export const threadSchema = z.object({ annotationId: z.uuid() });

export const assignmentSchema = z.object({
  annotationId: z.uuid(),
  assigneeId: z.uuid().nullable(),
  dueAt: time.nullable(),
});
export type Assignment = z.output<typeof assignmentSchema>;

/** Where something can be read: a web address, and what it is called. */
const sourceLink = z.object({
  address: z
    .url({ protocol: /^https?$/, error: 'Give a whole web address, with http or https.' })
    .max(2_000, 'This address is too long.'),
  title: z
    .string()
    .transform((text) => text.trim())
    .pipe(z.string().min(1, 'Say what this is.').max(300, 'At most 300 characters.'))
    .refine(isStorable, NOT_STORABLE),
});
export const sourceLinksSchema = z.array(sourceLink).max(20, 'At most 20 links.');
export type SourceLink = z.output<typeof sourceLink>;

/** How a thread is settled; a fact-check with what came of it. */
export const resolutionSchema = z.object({
  annotationId: z.uuid(),
  outcome: z.enum(outcomes).nullable().default(null),
  outcomeNote: z
    .string()
    .transform((text) => text.trim())
    .pipe(z.string().max(2_000, 'At most 2,000 characters.'))
    .refine(isStorable, NOT_STORABLE)
    .default(''),
  sourceLinks: sourceLinksSchema.default([]),
});
export type Resolution = z.input<typeof resolutionSchema>;

type Named = { id: string; name: string };

/** Whose a note is. `isGone`: they can't see the story any more, so nobody sees to the note. */
export type Assignee = Named & { isGone?: true };

export type ThreadMessage = {
  id: string;
  author: Named;
  body: string;
  /** A document of note-schema.ts; null for plain words. */
  rich: unknown;
  createdAt: string;
  /** When its author changed it last. */
  editedAt: string | null;
  /** Whether whoever asked may change it, or take it back: its author, until the thread is resolved. */
  mayChange: boolean;
  /** Names of those who were mentioned but may not see the story: they hear nothing of it. */
  notReached: string[];
};

/** What readers get of a thread, and who answers for it. */
export type ThreadExplainer = {
  body: string;
  /** A document of note-schema.ts; null for plain words. */
  rich: unknown;
  /** Of this text: whoever approves it says which one they read. */
  hash: string;
  writtenBy: Named | null;
  /** Who approved it, while its text is still the one they read, and its words those that it stood on. */
  approvedBy: Named | null;
  /** When its text was approved; of one that is not approved, its words were changed since. */
  approvedAt: string | null;
  approved: boolean;
  mayWrite: boolean;
  mayApprove: boolean;
};

/** A thread as the desk shows it. Times are ISO 8601. */
export type Thread = {
  id: string;
  kind: AnnotationKind;
  quote: string;
  prefix: string;
  suffix: string;
  blockId: string;
  orphaned: boolean;
  createdAt: string;
  author: Named;
  assignee: Assignee | null;
  dueAt: string | null;
  resolvedAt: string | null;
  resolvedBy: string | null;
  outcome: Outcome | null;
  outcomeNote: string;
  sourceLinks: SourceLink[];
  messages: ThreadMessage[];
  /** Null for every other kind. */
  explainer: ThreadExplainer | null;
  /** Whether whoever asked may resolve and reopen it. */
  mayResolve: boolean;
  /** Whether whoever asked is mentioned in it and has not opened it since. */
  unseen: boolean;
};
