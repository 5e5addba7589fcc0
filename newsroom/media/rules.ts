import type { Crop, DeskPicture, Framing, PictureFrame } from './schema.ts';

/** Bytes of a picture that is given. */
export const LARGEST_PICTURE = 20_000_000;

/** Pixels of a picture that is given. */
export const MOST_PIXELS = 60_000_000;

/** What a picture may come as; what it is, its content decides. */
export const pictureTypes = ['image/jpeg', 'image/png', 'image/webp', 'image/avif'];

/** The widths that pictures are served in, in pixels. None is made larger than it is. */
export const widths: readonly number[] = [320, 640, 960, 1280, 1920];
export const LARGEST_WIDTH = 1920;

/** The smallest part of a side that can be cut out. */
export const SMALLEST_CROP = 0.05;

type Size = { width: number; height: number };
type Region = Size & { left: number; top: number };

const whole: Crop = { x: 0, y: 0, width: 1, height: 1 };

/** The pixels of a picture that its crop leaves: at least one, and none outside. */
export function cropRegion({ width, height }: Size, crop: Crop | null): Region {
  const { x, y, width: across, height: down } = crop ?? whole;
  const left = Math.min(Math.round(x * width), width - 1);
  const top = Math.min(Math.round(y * height), height - 1);
  return {
    left,
    top,
    width: Math.max(1, Math.min(Math.round(across * width), width - left)),
    height: Math.max(1, Math.min(Math.round(down * height), height - top)),
  };
}

/** A picture as the text shows it. */
export function frameOfPicture({ id, key, crop, ...size }: DeskPicture): PictureFrame {
  const { width, height } = cropRegion(size, crop);
  return { id, key, width, height };
}

/** The share that cards in other people's pages are cut to: 1200 by 630 (Open Graph). */
export const card: Size = { width: 1200, height: 630 };

/** The largest region of a card's shape within the crop, as near to its middle as the focal point allows. */
export function cardRegion(size: Size, framing: Framing): Region {
  const within = cropRegion(size, framing.crop);
  const scale = Math.min(within.width / card.width, within.height / card.height);
  const width = Math.max(1, Math.floor(card.width * scale));
  const height = Math.max(1, Math.floor(card.height * scale));
  const around = (focal: number, length: number, from: number, room: number) =>
    Math.round(Math.min(Math.max(focal - length / 2, from), from + room - length));
  return {
    width,
    height,
    left: around(framing.focalX * size.width, width, within.left, within.width),
    top: around(framing.focalY * size.height, height, within.top, within.height),
  };
}

/** The widths that a picture is served in: none larger than it is, and its own where that is smaller than the largest. */
export function servedWidths(width: number): number[] {
  const smaller = widths.filter((each) => each <= width);
  const own = width < LARGEST_WIDTH && !smaller.some((each) => each === width);
  return own ? [...smaller, width] : smaller;
}

/** Where the desk has a picture as it is framed. With its key the address stands for that frame, without for the latest. */
export const deskPictureSrc = (id: string, key?: string): string =>
  `/api/pictures/${id}/desk.webp${key ? `?v=${key}` : ''}`;

/** All of a picture, for choosing the frame. */
export const wholePictureSrc = (id: string): string => `/api/pictures/${id}/whole.webp`;
