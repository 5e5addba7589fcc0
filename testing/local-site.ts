import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import type { Network } from '#newsroom/fetching/network.ts';

/** How a host answers: well, badly or never. */
export type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** A web site on this machine: each path has its answer, anything else is 404. `close` ends open connections too. */
export async function startLocalSite(answers: Record<string, Answer>) {
  const requests: { path: string; headers: IncomingMessage['headers'] }[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    requests.push({ path, headers: request.headers });
    const answer = answers[path];
    if (answer) answer(request, response);
    else response.writeHead(404).end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    port,
    /** What was asked for, in order. */
    requests,
    address: (path: string) => `http://127.0.0.1:${port}${path}`,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** The network of a test: this machine's own address 127.0.0.1 alone, on every port. */
export const LOCAL_NETWORK: Network = {
  allowsPort: () => true,
  allowsIp: (ip) => ip === '127.0.0.1',
  resolve: async () => [{ address: '127.0.0.1', family: 4 }],
  timeLimit: 10_000,
};

/** Answers with a document. */
export function sends(body: string | Uint8Array, headers: Record<string, string> = {}): Answer {
  return (_request, response) => void response.writeHead(200, headers).end(body);
}

/** Answers with an error, or with another status that has no body. */
export function fails(status: number, headers: Record<string, string> = {}): Answer {
  return (_request, response) => void response.writeHead(status, headers).end();
}

export function redirectsTo(location: string): Answer {
  return fails(302, { location });
}

/** Answers 304 to whoever has the document already. */
export function sendsOnce(body: string, etag: string): Answer {
  return (request, response) => {
    if (request.headers['if-none-match'] === etag) response.writeHead(304, { etag }).end();
    else response.writeHead(200, { etag }).end(body);
  };
}

/** Takes the request and never says a word. */
export const neverAnswers: Answer = () => {};

/** Begins a document and never goes on. */
export const neverEnds: Answer = (_request, response) => {
  response.writeHead(200, { 'content-type': 'text/plain' });
  response.write('Once upon a time');
};

/** Sends for as long as anybody listens. */
export const sendsForever: Answer = (_request, response) => {
  const chunk = Buffer.alloc(1024 * 1024, 'a');
  const pour = () => {
    while (!response.destroyed && response.write(chunk));
  };
  response.writeHead(200).on('drain', pour);
  pour();
};

/** A few kilobytes that unpack to more than anybody takes. */
export const sendsBomb: Answer = (request, response) =>
  sends(gzipSync(Buffer.alloc(64 * 1024 * 1024)), { 'content-encoding': 'gzip' })(request, response);

/** Promises more than it sends, and hangs up. */
export const breaksOff: Answer = (_request, response) => {
  response.writeHead(200, { 'content-length': '1000' });
  response.write('Half of');
  response.socket?.end();
};
