import { isAbsolute } from 'node:path';
import { z } from 'zod';

/** PostgreSQL, as `postgresql://user:password@host:port/database`. `npm start` sets it for the embedded one. */
const DATABASE_URL = z.string().min(1);

const schema = z.object({
  DATABASE_URL,
  /** Encrypts the session cookie and keys the hashes of the sign-in limit. Changing it signs everybody out. */
  NEXTAUTH_SECRET: z.string().min(32, 'must have at least 32 characters'),
  /** The address that people type, without a path. With https, cookies are sent over https only. */
  NEXTAUTH_URL: z.url({ protocol: /^https?$/ }),
  /**
   * How many reverse proxies of ours stand before the app, each adding the caller's address to X-Forwarded-For.
   * The sign-in limit counts by that address. Without a proxy a caller can forge it: the limit by account still holds.
   */
  NIGHTDESK_TRUSTED_PROXIES: z.coerce.number().int().min(0).max(10).default(0),
  /** `1` lists the demo accounts and their password on the sign-in page. */
  NIGHTDESK_DEMO: z.enum(['0', '1']).default('0'),
});

/** What the worker needs. */
const workerSchema = z.object({
  DATABASE_URL,
  /** What is put into this folder is taken in, as if an admin had given it. Empty: none is watched. */
  NIGHTDESK_WATCHED_FOLDER: z
    .string()
    .refine((folder) => folder === '' || isAbsolute(folder), 'must be an absolute path')
    .default(''),
});

let parsed: z.output<typeof schema> | undefined;

/**
 * The environment, checked at first use: `next build` runs without one.
 * @throws Error that names what is missing or malformed, and never its value.
 */
export function env(): z.output<typeof schema> {
  parsed ??= parse(schema);
  return parsed;
}

/** The environment of the worker. @throws Error as `env` does */
export const workerEnv = (): z.output<typeof workerSchema> => parse(workerSchema);

function parse<Schema extends z.ZodType>(schema: Schema): z.output<Schema> {
  const result = schema.safeParse(process.env);
  if (result.success) return result.data;
  const what = result.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`);
  throw new Error(`The environment is not complete: ${what.join('; ')}.`);
}
