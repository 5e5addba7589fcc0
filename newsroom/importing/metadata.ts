import { z } from 'zod';
import { conceptSchema } from '../story/concepts.ts';

const words = z.string().min(1);
const instant = z.iso.datetime({ offset: true });

const pictureSchema = z.object({
  address: words.optional(),
  caption: words.optional(),
  credit: words.optional(),
  copyright: words.optional(),
  alternative: words.optional(),
});

/** What the agency's data says of a piece beside its text. Texts as given; moments as ISO 8601 with their offset. */
export const metadataSchema = z.object({
  /** The agency's own id of the piece, the same for all its versions. */
  id: words.optional(),
  version: words.optional(),
  provider: words.optional(),
  createdAt: instant.optional(),
  updatedAt: instant.optional(),
  embargoUntil: instant.optional(),
  byline: words.optional(),
  credit: words.optional(),
  dateline: words.optional(),
  /** BCP 47 tag as given. */
  language: words.optional(),
  /** 1 is the most urgent, 9 the least (IPTC). */
  priority: z.int().min(1).max(9).optional(),
  status: z.enum(['usable', 'withheld', 'canceled']).optional(),
  signal: z.enum(['update', 'correction', 'kill', 'advisory']).optional(),
  copyright: words.optional(),
  usageTerms: words.optional(),
  editorsNote: words.optional(),
  /** The piece's address on the web. */
  address: words.optional(),
  subjects: z.array(conceptSchema),
  places: z.array(conceptSchema),
  pictures: z.array(pictureSchema),
  /** The same piece in other languages. */
  versions: z.array(
    z.object({ language: words.optional(), id: words.optional(), address: words.optional() }),
  ),
});

export type Metadata = z.infer<typeof metadataSchema>;

/** Metadata as it is stored with an import. */
export function readMetadata(stored: unknown): Metadata {
  return metadataSchema.parse({ ...emptyMetadata(), ...(stored as object) });
}

/** Metadata of which nothing is known yet. */
export function emptyMetadata(): Metadata {
  return { subjects: [], places: [], pictures: [], versions: [] };
}
