import { servedWidths } from '#newsroom/media/rules.ts';
import type { PublicPicture } from '#newsroom/publishing/public-pictures.ts';

/** A size of a picture; `card` is the cut for other people's pages. Another framing has other addresses. */
export const pictureHref = (
  { key }: Pick<PublicPicture, 'key'>,
  size: number | 'card',
  type: 'webp' | 'jpg',
): string => `/media/${key}/${size}.${type}`;

/** All sizes for `srcset`. */
export const srcSet = (picture: PublicPicture, type: 'webp' | 'jpg'): string =>
  servedWidths(picture.width)
    .map((width) => `${pictureHref(picture, width, type)} ${width}w`)
    .join(', ');

/** The size for where only one can be given: wide enough for a page, and no larger than that. */
export function oneSize({ width, height }: PublicPicture): { width: number; height: number } {
  const served = servedWidths(width).findLast((each) => each <= 1280) ?? width;
  return { width: served, height: Math.max(1, Math.round((served / width) * height)) };
}
