import { Client, type Dispatcher } from 'undici';
import { type FetchFailure, FetchFault, failure } from './failure.ts';
import { guardedConnector } from './guarded-connect.ts';
import { type Network, PUBLIC_WEB } from './network.ts';
import { ACCEPTED_ENCODINGS, LARGEST_BODY, readBody } from './read-body.ts';
import { redirected } from './redirect.ts';
import { retryAfterSeconds } from './retry-after.ts';
import { readWebAddress } from './web-address.ts';

const MOST_REDIRECTS = 5;
const LARGEST_HEADERS = 32 * 1024;
const LONGEST_VALIDATOR = 500;
const USER_AGENT = 'Nightdesk (open-source newsroom desk; fetches what its editors ask for)';
const ANY_TEXT = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';

/** What the host said last time (RFC 9110, section 13.1), and what kind of answer is wanted. */
export type Conditions = { etag?: string; lastModified?: string; accept?: string };

export type FetchedDocument = {
  ok: true;
  notModified: false;
  bytes: Uint8Array;
  /** The Content-Type as given, with its charset. */
  mediaType: string | null;
  /** Where the redirects ended. */
  address: string;
  etag: string | null;
  lastModified: string | null;
};

export type Fetched = FetchedDocument | { ok: true; notModified: true } | FetchFailure;

/**
 * Fetches from the public web and from nowhere else: http(s) on the web's ports, no credentials, each address checked
 * after it was resolved and the socket opened to that very address, all of it again at each of at most five redirects,
 * none of them from https to http. At most 20 MB, also unpacked, and thirty seconds in all. No cookies are kept.
 * Nothing is thrown: a failure says what happened and what to do.
 */
export async function guardedFetch(
  address: string,
  conditions: Conditions = {},
  network: Network = PUBLIC_WEB,
): Promise<Fetched> {
  const signal = AbortSignal.timeout(network.timeLimit);
  let url = readWebAddress(address, network);
  for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
    if (!(url instanceof URL)) return url;
    const answer = await ask(url, conditions, network, signal);
    if ('ok' in answer) return answer;
    url = redirected(url, answer.location, network);
  }
  return failure('too_many_redirects', url instanceof URL ? { host: url.host } : {});
}

type Redirect = { location: string };

async function ask(
  url: URL,
  conditions: Conditions,
  network: Network,
  signal: AbortSignal,
): Promise<Fetched | Redirect> {
  const client = new Client(url.origin, {
    connect: guardedConnector(network),
    maxHeaderSize: LARGEST_HEADERS,
    headersTimeout: network.timeLimit,
    bodyTimeout: network.timeLimit,
  });
  // A signal alone doesn't end a request that still waits for its name to be resolved or its socket to open.
  const giveUp = () => void client.destroy(new FetchFault('too_slow'));
  signal.addEventListener('abort', giveUp);
  if (signal.aborted) giveUp();
  try {
    const response = await client.request({
      ...{ method: 'GET', path: url.pathname + url.search, reset: true, signal },
      headers: requestHeaders(conditions),
    });
    return await readResponse(url, response, conditions);
  } catch (error) {
    if (signal.aborted) return failure('too_slow', { host: url.host });
    return failure(error instanceof FetchFault ? error.reason : 'broken', { host: url.host });
  } finally {
    signal.removeEventListener('abort', giveUp);
    await client.destroy();
  }
}

function requestHeaders({ etag, lastModified, accept }: Conditions): Record<string, string> {
  return {
    'user-agent': USER_AGENT,
    accept: accept ?? ANY_TEXT,
    'accept-encoding': ACCEPTED_ENCODINGS,
    ...(etag && { 'if-none-match': etag }),
    ...(lastModified && { 'if-modified-since': lastModified }),
  };
}

async function readResponse(
  url: URL,
  { statusCode: status, headers, body }: Dispatcher.ResponseData,
  conditions: Conditions,
): Promise<Fetched | Redirect> {
  // What nobody reads is destroyed with its client, and that is no error.
  body.on('error', () => {});
  const host = url.host;
  const location = first(headers.location);
  if (status === 304 && (conditions.etag || conditions.lastModified)) return { ok: true, notModified: true };
  if (status >= 300 && status < 400 && location) return { location };
  if (status === 410) return failure('gone', { host });
  if (status < 200 || status >= 300) {
    const retryAfter = retryAfterSeconds(first(headers['retry-after']), new Date());
    return failure('refused', { host, status, ...(retryAfter !== null && { retryAfter }) });
  }
  if (Number(first(headers['content-length'])) > LARGEST_BODY) return failure('too_large', { host });
  return {
    ok: true,
    notModified: false,
    bytes: await readBody(body, first(headers['content-encoding']) ?? ''),
    mediaType: first(headers['content-type']),
    address: url.href,
    etag: validator(headers.etag),
    lastModified: validator(headers['last-modified']),
  };
}

function first(header: string | string[] | undefined): string | null {
  return (Array.isArray(header) ? header[0] : header) ?? null;
}

function validator(header: string | string[] | undefined): string | null {
  const value = first(header);
  return value !== null && value.length <= LONGEST_VALIDATOR ? value : null;
}
