import { z } from 'zod';
import { SMALLEST_CROP } from './rules.ts';

const share = z.number().min(0).max(1);

/** The part of a picture that is used: left, top, width and height as shares of the whole. */
export const cropSchema = z
  .object({ x: share, y: share, width: share.min(SMALLEST_CROP), height: share.min(SMALLEST_CROP) })
  .refine(({ x, y, width, height }) => x + width <= 1.000_001 && y + height <= 1.000_001, {
    error: 'The crop reaches beyond the picture.',
  });

export type Crop = z.output<typeof cropSchema>;

/** How a picture is shown: its crop, null for all of it, and what must stay in sight, as shares of the whole. */
export type Framing = { crop: Crop | null; focalX: number; focalY: number };

export const pictureQuery = z.object({ storyId: z.string().max(64), name: z.string().max(300).default('') });

export const changePictureSchema = z.object({
  crop: cropSchema.nullable(),
  focalX: share,
  focalY: share,
  /** `own`: the newsroom made it. Null: nobody has said. */
  whose: z.union([z.literal('own'), z.uuid()]).nullable(),
});

export type ChangePicture = z.output<typeof changePictureSchema>;

/** What the text shows of a picture: its name, that of its frame, and the sides that are left of it, in pixels. */
export type PictureFrame = { id: string; key: string; width: number; height: number };

/** A picture as the desk shows it. */
export type DeskPicture = Framing & {
  id: string;
  /** Of the whole, in pixels. */
  width: number;
  height: number;
  fileName: string;
  /** As read from the file. */
  caption: string;
  credit: string;
  copyright: string;
  alt: string;
  whose: string | null;
  /** Changes with the framing, so that its addresses can be kept for ever. */
  key: string;
  /** Set right after it was given: what had to be done to it. */
  note?: string;
};
