import { z } from 'zod';

const schema = z.object({
  /** PostgreSQL, as `postgresql://user:password@host:port/database`. `npm start` sets it for the embedded one. */
  DATABASE_URL: z.string().min(1),
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

type Env = z.output<typeof schema>;

let parsed: Env | undefined;

/**
 * The environment, checked at first use: `next build` runs without one.
 * @throws Error that names what is missing or malformed, and never its value.
 */
export function env(): Env {
  if (parsed) return parsed;
  const result = schema.safeParse(process.env);
  if (!result.success) {
    const what = result.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`);
    throw new Error(`The environment is not complete: ${what.join('; ')}.`);
  }
  parsed = result.data;
  return parsed;
}
