import { type Crop, type Framing, LARGEST_WIDTH, widths } from './schema.ts';

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
