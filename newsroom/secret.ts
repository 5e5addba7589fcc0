import { createHash, randomBytes } from 'node:crypto';

/** A secret that cannot be guessed (256 bits), in letters that stand in an address or a header as they are. */
export const makeSecret = (): string => randomBytes(32).toString('base64url');

/** What is stored of a secret: its SHA-256, by which it is found again and from which nobody gets it back. */
export const hashOfSecret = (secret: string) => new Uint8Array(createHash('sha256').update(secret).digest());
