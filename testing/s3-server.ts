import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

type Asked = { method: string; path: string; authorization: string };

/**
 * A server on this machine that answers like S3 (PutObject, GetObject). It refuses what carries no signature of the
 * key, and looks no further into the signature than that.
 */
export async function startS3(key: string) {
  const kept = new Map<string, Buffer>();
  const asked: Asked[] = [];
  const failures: number[] = [];
  const server = createServer(async (request, response) => {
    const { method = '', url: path = '', headers } = request;
    asked.push({ method, path, authorization: headers.authorization ?? '' });
    const status = await answerTo(request, path);
    response.writeHead(
      status,
      status === 200 && method === 'GET' ? {} : { 'Content-Type': 'application/xml' },
    );
    response.end(status === 200 && method === 'GET' ? kept.get(path) : status === 200 ? '' : `<Error/>`);
  });
  const answerTo = async (request: IncomingMessage, path: string): Promise<number> => {
    const body = Buffer.concat(await request.toArray());
    const failure = failures.shift();
    if (failure) return failure;
    const { authorization = '', 'x-amz-date': date, 'x-amz-content-sha256': hash } = request.headers;
    const signed = new RegExp(
      `^AWS4-HMAC-SHA256 Credential=${key}/\\d{8}/[\\w-]+/s3/aws4_request, SignedHeaders=[\\w;-]+, Signature=[0-9a-f]{64}$`,
    );
    if (!signed.test(authorization) || !date || !hash) return 403;
    if (request.method === 'PUT') kept.set(path, body);
    return request.method === 'PUT' || kept.has(path) ? 200 : 404;
  };
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    ...{ kept, asked },
    endpoint: `http://127.0.0.1:${port}`,
    /** Answers the next requests with these statuses. */
    failWith: (...statuses: number[]) => failures.push(...statuses),
    stop: () => new Promise((resolve) => server.close(resolve)),
  };
}
