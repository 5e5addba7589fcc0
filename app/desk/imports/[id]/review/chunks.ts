/** How many parts are drawn and compared together. A copy of the usual length is one chunk. */
export const CHUNK = 64;

/** The list in chunks, in order. */
export function inChunks<T>(list: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(list.length / CHUNK) }, (_, at) =>
    list.slice(at * CHUNK, (at + 1) * CHUNK),
  );
}
