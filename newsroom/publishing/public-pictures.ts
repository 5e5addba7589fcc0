import { z } from 'zod';
import { cropRegion } from '../media/rules.ts';
import { cropSchema } from '../media/schema.ts';
import { uses } from '../rights/schema.ts';

/** A picture as it went out: its file, its frame, and where the rights let it go. */
const snapshot = z.object({
  id: z.string(),
  /** It is served under this: another framing of the file has another key. */
  key: z.string(),
  /** Hex, of the file as it is kept. */
  sha256: z.string(),
  mediaType: z.string(),
  /** Of the whole, in pixels. */
  width: z.number(),
  height: z.number(),
  crop: cropSchema.nullable(),
  focalX: z.number(),
  focalY: z.number(),
  outlets: z.array(z.enum(uses)),
});

export type PictureSnapshot = z.output<typeof snapshot>;

/** What a publication keeps of its pictures; one that is malformed is none. */
export function readSnapshots(json: unknown): PictureSnapshot[] {
  const parsed = z.array(snapshot).safeParse(json);
  return parsed.success ? parsed.data : [];
}

/** A picture as readers get it, its sides as it is cut. */
export type PublicPicture = { id: string; key: string; width: number; height: number };

/** The pictures of a publication that may go to an outlet. */
export const publicPictures = (json: unknown, outlet: 'site' | 'feeds' | 'api'): PublicPicture[] =>
  readSnapshots(json)
    .filter(({ outlets }) => outlets.includes(outlet))
    .map((picture) => {
      const { width, height } = cropRegion(picture, picture.crop);
      return { id: picture.id, key: picture.key, width, height };
    });
