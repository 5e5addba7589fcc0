import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress, createGunzip } from 'node:zlib';
import { FetchFault } from './failure.ts';

/** The largest body, in bytes, both as it travels and unpacked. */
export const LARGEST_BODY = 20 * 1024 * 1024;

/** The ways of packing that can be undone, for the request to name. */
export const ACCEPTED_ENCODINGS = 'gzip, br';

/**
 * Reads and unpacks a body, never holding more than the limit and a chunk.
 * @throws FetchFault `too_large`, `bad_encoding`; what the stream throws when the connection breaks
 */
export async function readBody(body: Readable, contentEncoding: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  const collect = async (stream: AsyncIterable<Uint8Array>) => {
    for await (const chunk of limited(stream)) chunks.push(chunk);
  };
  const unpack = unpacker(contentEncoding);
  try {
    await (unpack ? pipeline(body, limited, unpack, collect) : pipeline(body, collect));
  } catch (error) {
    throw isUnpackError(error) ? new FetchFault('bad_encoding') : error;
  }
  return new Uint8Array(Buffer.concat(chunks));
}

async function* limited(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size > LARGEST_BODY) throw new FetchFault('too_large');
    yield chunk;
  }
}

function unpacker(contentEncoding: string) {
  const encoding = contentEncoding.trim().toLowerCase();
  if (encoding === '' || encoding === 'identity') return null;
  if (encoding === 'gzip' || encoding === 'x-gzip') return createGunzip();
  if (encoding === 'br') return createBrotliDecompress();
  throw new FetchFault('bad_encoding');
}

/** The codes of zlib, and of Brotli's decoder. */
function isUnpackError(error: unknown): boolean {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  return /^(?:Z_|ERR_{1,2}(?:BROTLI|ERROR))/.test(code);
}
