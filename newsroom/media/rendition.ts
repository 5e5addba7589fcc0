import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { card, cardRegion, cropRegion, MOST_PIXELS, servedWidths } from './rules.ts';
import type { Framing } from './schema.ts';
import type { MediaStore } from './store.ts';

/** What a rendition is made of: a kept file, and how it is framed. */
export type Framed = Framing & { sha256: Uint8Array; mediaType: string; width: number; height: number };

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');

export const originalKey = ({ sha256, mediaType }: Pick<Framed, 'sha256' | 'mediaType'>): string =>
  `originals/${hex(sha256)}.${mediaType === 'image/png' ? 'png' : 'jpg'}`;

/** Raise it when renditions come out otherwise than before: their addresses are kept for ever. */
const EDITION = 1;

/** Names what a framing of a file looks like; another framing has another one. */
export function framingKey({ sha256, crop, focalX, focalY }: Omit<Framed, 'mediaType' | 'width' | 'height'>) {
  const cut = crop && [crop.x, crop.y, crop.width, crop.height];
  const text = JSON.stringify([EDITION, hex(sha256), cut, focalX, focalY]);
  return createHash('sha256').update(text).digest('hex').slice(0, 40);
}

const types = { webp: 'image/webp', jpg: 'image/jpeg' } as const;
export type Rendition = { bytes: Uint8Array<ArrayBuffer>; mediaType: string };

/**
 * A size of a picture, such as 640.webp or card.jpg: from the store, or made and put there. Null for a size that the
 * picture has not. @throws Error when the store does not answer, or has lost the file
 */
export async function rendition(store: MediaStore, picture: Framed, file: string): Promise<Rendition | null> {
  const [, size = '', type] = /^([1-9]\d{0,4}|card)\.(webp|jpg)$/.exec(file) ?? [];
  if (type !== 'webp' && type !== 'jpg') return null;
  const region = size === 'card' ? cardRegion(picture, picture) : cropRegion(picture, picture.crop);
  const width = size === 'card' ? Math.min(card.width, region.width) : Number(size);
  if (size !== 'card' && !servedWidths(region.width).includes(width)) return null;
  const key = `sizes/${framingKey(picture)}/${file.split('.')[0]}.${type}`;
  const mediaType = types[type];
  const known = await store.get(key);
  if (known) return { bytes: known, mediaType };
  const original = await store.get(originalKey(picture));
  if (!original) throw new Error('The media store has lost the file of a picture.');
  const cut = sharp(original, { limitInputPixels: MOST_PIXELS }).extract(region).resize({ width });
  // JPEG lets nothing through: what is clear becomes paper.
  const made =
    type === 'webp'
      ? cut.webp({ quality: 80 })
      : cut.flatten({ background: '#fff' }).jpeg({ quality: 82, mozjpeg: true });
  const bytes = new Uint8Array(await made.toBuffer());
  await store.put(key, bytes, mediaType);
  return { bytes, mediaType };
}
