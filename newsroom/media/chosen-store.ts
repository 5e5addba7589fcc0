import path from 'node:path';
import { z } from 'zod';
import { diskStore } from './disk-store.ts';
import { s3Store } from './s3-store.ts';
import type { MediaStore } from './store.ts';

const empty = z.literal('').transform(() => undefined);
const set = z.union([empty, z.string()]).optional();

const schema = z
  .object({
    /** Pictures are kept in `media` below it, unless an S3-compatible store is named. */
    NIGHTDESK_DATA: z.string().default('.data'),
    /** Such as https://s3.eu-central-1.amazonaws.com, without the bucket. */
    NIGHTDESK_MEDIA_S3_ENDPOINT: z.union([empty, z.url({ protocol: /^https?$/ })]).optional(),
    NIGHTDESK_MEDIA_S3_BUCKET: set,
    NIGHTDESK_MEDIA_S3_REGION: z.string().default('us-east-1'),
    NIGHTDESK_MEDIA_S3_KEY: set,
    NIGHTDESK_MEDIA_S3_SECRET: set,
  })
  .superRefine((given, context) => {
    if (!given.NIGHTDESK_MEDIA_S3_ENDPOINT) return;
    for (const name of ['BUCKET', 'KEY', 'SECRET'] as const) {
      if (given[`NIGHTDESK_MEDIA_S3_${name}`]) continue;
      const message = 'is needed with an endpoint';
      context.addIssue({ code: 'custom', path: [`NIGHTDESK_MEDIA_S3_${name}`], message });
    }
  });

/**
 * The store that an environment names.
 * @throws Error that names what is missing or malformed, and never its value
 */
export function storeFrom(environment: Record<string, string | undefined>): MediaStore {
  const result = schema.safeParse(environment);
  if (!result.success) {
    const what = result.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`);
    throw new Error(`The media store is not set up: ${what.join('; ')}.`);
  }
  const given = result.data;
  if (!given.NIGHTDESK_MEDIA_S3_ENDPOINT) return diskStore(path.resolve(given.NIGHTDESK_DATA, 'media'));
  return s3Store({
    endpoint: given.NIGHTDESK_MEDIA_S3_ENDPOINT,
    bucket: given.NIGHTDESK_MEDIA_S3_BUCKET ?? '',
    region: given.NIGHTDESK_MEDIA_S3_REGION,
    key: given.NIGHTDESK_MEDIA_S3_KEY ?? '',
    secret: given.NIGHTDESK_MEDIA_S3_SECRET ?? '',
  });
}

let chosen: MediaStore | undefined;

/** The newsroom's media store, chosen at first use. @throws Error as `storeFrom` does */
export function mediaStore(): MediaStore {
  chosen ??= storeFrom(process.env);
  return chosen;
}
