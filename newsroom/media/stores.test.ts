import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startS3 } from '#testing/s3-server.ts';
import { storeFrom } from './chosen-store.ts';

const secret = 'a-secret-that-nobody-may-read';
let s3: Awaited<ReturnType<typeof startS3>>;
let folder: string;

beforeAll(async () => {
  s3 = await startS3('LAMP');
  folder = await mkdtemp(path.join(tmpdir(), 'nightdesk-media-'));
});
afterAll(async () => {
  await s3.stop();
  await rm(folder, { recursive: true });
});

const bytes = new Uint8Array([1, 2, 3, 255]);
const key = 'originals/0123abcd.jpg';
const s3Environment = (access = 'LAMP') => ({
  NIGHTDESK_MEDIA_S3_ENDPOINT: s3.endpoint,
  NIGHTDESK_MEDIA_S3_BUCKET: 'lamp-pictures',
  NIGHTDESK_MEDIA_S3_REGION: 'eu-lantern-1',
  NIGHTDESK_MEDIA_S3_KEY: access,
  NIGHTDESK_MEDIA_S3_SECRET: secret,
});

describe('where pictures are kept', () => {
  it.each(['disk', 's3'])('gives back what was put there, and nothing for what was not: %s', async (kind) => {
    const store = storeFrom(kind === 'disk' ? { NIGHTDESK_DATA: folder } : s3Environment());
    expect(await store.get(key)).toBeNull();
    await store.put(key, bytes, 'image/jpeg');
    await store.put(key, bytes, 'image/jpeg');
    expect(await store.get(key)).toEqual(bytes);
    for (const way of ['../secret.jpg', 'originals/../../x.jpg', '/etc/passwd', 'originals/%2e%2e.jpg'])
      await expect((async () => store.get(way))()).rejects.toThrow('no key');
  });

  it('is a folder that has whole files only', async () => {
    const store = storeFrom({ NIGHTDESK_DATA: folder });
    await Promise.all([store.put('sizes/ab/320.jpg', bytes, ''), store.put('sizes/ab/320.jpg', bytes, '')]);
    expect(await readdir(path.join(folder, 'media/sizes/ab'))).toEqual(['320.jpg']);
  });

  it('is asked by addresses with the bucket in them, signed', () => {
    const [one] = s3.asked;
    expect(one?.path).toBe(`/lamp-pictures/${key}`);
    expect(one?.authorization).toContain('/eu-lantern-1/s3/aws4_request');
  });

  it('is tried again when it stumbles, and says what it answered without the secret', async () => {
    const store = storeFrom(s3Environment());
    s3.failWith(503);
    await store.put('originals/77.jpg', bytes, 'image/jpeg');
    expect(s3.kept.has('/lamp-pictures/originals/77.jpg')).toBe(true);
    const stranger = storeFrom(s3Environment('STRANGER'));
    const refused = await stranger.put('originals/78.jpg', bytes, 'image/jpeg').catch(String);
    expect(refused).toBe('Error: The media store answered 403 to writing.');
    await expect(stranger.get(key)).rejects.toThrow('answered 403 to reading');
  });

  it('is refused half set up, naming what is missing and no value', () => {
    const half = { ...s3Environment(), NIGHTDESK_MEDIA_S3_SECRET: '', NIGHTDESK_MEDIA_S3_BUCKET: '' };
    expect(() => storeFrom(half)).toThrow(/S3_BUCKET is needed.*S3_SECRET is needed/);
    expect(() => storeFrom({ ...s3Environment(), NIGHTDESK_MEDIA_S3_ENDPOINT: secret })).toThrow(
      expect.not.objectContaining({ message: expect.stringContaining(secret) }),
    );
  });
});
