import { z } from 'zod';

/** Bytes of a picture that is given. */
export const LARGEST_PICTURE = 20_000_000;

/** Pixels of a picture that is given. */
export const MOST_PIXELS = 60_000_000;

/** What a picture may come as; what it is, its content decides. */
export const pictureTypes = ['image/jpeg', 'image/png', 'image/webp', 'image/avif'];

/** The widths that pictures are served in, in pixels. None is made larger than it is. */
export const widths: readonly number[] = [320, 640, 960, 1280, 1920];
export const LARGEST_WIDTH = 1920;

const share = z.number().min(0).max(1);

/** The smallest part of a side that can be cut out. */
export const SMALLEST_CROP = 0.05;

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

/** Where the desk has a picture: as it is framed, its key in the address so that it can be kept. */
export const deskPictureSrc = ({ id, key }: { id: string; key: string }, width: number): string =>
  `/api/pictures/${id}/${width}.webp?v=${key}`;

/** All of a picture, for choosing the frame. */
export const wholePictureSrc = (id: string): string => `/api/pictures/${id}/whole.webp`;
