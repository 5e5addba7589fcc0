import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { agencyPicture, quay } from '#testing/pictures.ts';
import { readPicture } from './read-picture.ts';
import { type Framed, framingKey, originalKey, rendition } from './rendition.ts';
import type { MediaStore } from './store.ts';

function memory() {
  const kept = new Map<string, Uint8Array<ArrayBuffer>>();
  const store: MediaStore = {
    get: async (key) => kept.get(key) ?? null,
    put: async (key, bytes) => void kept.set(key, new Uint8Array(bytes)),
  };
  return { kept, store };
}

async function onFile(bytes: Uint8Array, framing: Partial<Framed> = {}) {
  const { kept, store } = memory();
  const read = await readPicture(bytes);
  const sha256 = createHash('sha256').update(read.bytes).digest();
  const picture: Framed = { ...read, sha256, crop: null, focalX: 0.5, focalY: 0.5, ...framing };
  await store.put(originalKey(picture), read.bytes, read.mediaType);
  return { picture, kept, store };
}

describe('the sizes of a picture', () => {
  it('are made once, in WebP and JPEG, without anything that the file said', async () => {
    const { picture, kept, store } = await onFile(new Uint8Array(await agencyPicture('jpeg')));
    for (const file of ['320.webp', '640.jpg', 'card.jpg']) {
      const made = await rendition(store, picture, file);
      expect(await rendition(store, picture, file)).toEqual(made);
      const { format, width, exif, xmp } = await sharp(made?.bytes).metadata();
      expect(format).toBe(file.endsWith('webp') ? 'webp' : 'jpeg');
      expect(width).toBe(file === '320.webp' ? 320 : 640);
      expect([exif, xmp]).toEqual([undefined, undefined]);
    }
    expect(kept.size).toBe(4);
    for (const bytes of kept.values()) {
      const text = Buffer.from(bytes).toString('latin1');
      for (const trace of ['GPS', 'Exif\0', 'Quill']) expect(text).not.toContain(trace);
    }
  });

  it('are cut as the picture is framed', async () => {
    const crop = { x: 0.5, y: 0, width: 0.5, height: 0.5 };
    const bytes = new Uint8Array(await quay(800, 800).jpeg({ quality: 95 }).toBuffer());
    const { picture, store } = await onFile(bytes, { crop });
    const made = await rendition(store, picture, '400.jpg');
    const { data, info } = await sharp(made?.bytes).raw().toBuffer({ resolveWithObject: true });
    expect([info.width, info.height]).toEqual([400, 400]);
    const middle = (200 * 400 + 200) * 3;
    // The green field at the top right.
    expect([...data.subarray(middle, middle + 3)].map((value) => Math.round(value / 16))).toEqual([3, 10, 5]);
  });

  it.each([
    '0.webp',
    '0640.webp',
    '123.webp',
    '1920.jpg',
    '640.png',
    'card.gif',
    '../640.jpg',
    '99999999.webp',
  ])('are these and no others: %s', async (file) => {
    const { picture, store } = await onFile(new Uint8Array(await quay().png().toBuffer()));
    expect(await rendition(store, picture, file)).toBeNull();
  });

  it('have other addresses with another frame, and the same with the same', async () => {
    const { picture } = await onFile(new Uint8Array(await quay().png().toBuffer()));
    const keys = [
      picture,
      { ...picture, focalX: 0.2 },
      { ...picture, crop: { x: 0, y: 0, width: 1, height: 1 } },
    ];
    expect(new Set(keys.map(framingKey)).size).toBe(3);
    expect(framingKey({ ...picture })).toBe(framingKey(picture));
  });
});
