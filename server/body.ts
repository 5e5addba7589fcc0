import { NewsroomError } from '#newsroom/errors.ts';

/**
 * A request's body, read no further than the limit.
 * @throws NewsroomError `too_large`
 */
export async function readBody(request: Request, maxBytes: number): Promise<Uint8Array<ArrayBuffer>> {
  if (Number(request.headers.get('content-length') ?? 0) > maxBytes) throw tooLarge(maxBytes);
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of request.body ?? []) {
    size += part.byteLength;
    if (size > maxBytes) throw tooLarge(maxBytes);
    parts.push(part);
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.byteLength;
  }
  return bytes;
}

const tooLarge = (maxBytes: number) =>
  new NewsroomError('too_large', `This is more than ${Math.round(maxBytes / 1000).toLocaleString('en')} kB.`);
