import { hash, verify } from '@node-rs/argon2';

/**
 * Argon2id (the library's default variant) with the parameters of the OWASP Password Storage Cheat Sheet: 19 MiB, two
 * passes, one lane.
 */
const parameters = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

// One password can be typed as different code points on different keyboards: NIST SP 800-63B asks for NFKC.
const normalize = (password: string) => password.normalize('NFKC');

/** The hash to store, in PHC string format. */
export function hashPassword(password: string): Promise<string> {
  return hash(normalize(password), parameters);
}

let nobodysHash: Promise<string> | undefined;

/**
 * Whether this is the password. With no hash, because nobody has that e-mail or they never set a password, it takes as
 * long as with one, and the answer is no.
 */
export async function verifyPassword(stored: string | null | undefined, password: string): Promise<boolean> {
  nobodysHash ??= hashPassword(crypto.randomUUID());
  const matches = await verify(stored ?? (await nobodysHash), normalize(password));
  return matches && Boolean(stored);
}
