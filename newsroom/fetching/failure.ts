export type FetchReason =
  | 'not_an_address'
  | 'not_web'
  | 'credentials'
  | 'port'
  | 'unknown_host'
  | 'not_public'
  | 'too_many_redirects'
  | 'bad_redirect'
  | 'downgrade'
  | 'too_slow'
  | 'too_large'
  | 'bad_encoding'
  | 'broken'
  | 'refused'
  | 'gone';

/** Why nothing was fetched: a code, and a sentence for people: what happened, why, and what to do. */
export type FetchFailure = {
  ok: false;
  reason: FetchReason;
  message: string;
  /** After how many seconds the host wants to be asked again. */
  retryAfter?: number;
};

type Detail = { host?: string; status?: number; retryAfter?: number };

const SENTENCES: Record<FetchReason, (host: string, status: number) => string> = {
  not_an_address: () => 'This is not a web address. Write it in full, beginning with https://.',
  not_web: () => 'Only addresses that begin with https:// or http:// are fetched. Correct the address.',
  credentials: () =>
    'The address contains a user name or password, which would be stored and shown. Use an address without them.',
  port: (host) =>
    `${host} names a port that web sites do not use, and is not asked. Use the address that readers open.`,
  unknown_host: (host) => `No host named ${host} was found. Check the spelling, or try again later.`,
  not_public: (host) =>
    `${host} lies in a private or reserved network, and is not asked, for safety. Use an address on the public web, or upload the file.`,
  too_many_redirects: (host) =>
    `${host} redirects more than five times, perhaps in a circle. Open the address in a browser, and use the one that it ends at.`,
  bad_redirect: (host) =>
    `${host} redirects to something that is no web address. Open it in a browser, and use the address that it ends at.`,
  downgrade: (host) =>
    `${host} redirects from a secure address to an insecure one, where the copy could be changed on its way. Ask the sender for a secure address.`,
  too_slow: (host) => `${host} did not send everything within the time limit. Try again later.`,
  too_large: (host) => `${host} sends more than 20 MB. Import the story’s text alone.`,
  bad_encoding: (host) =>
    `${host} sends data packed in a way that can’t be unpacked. Try again later, or upload the file.`,
  broken: (host) => `The connection to ${host} failed or broke off. Try again later.`,
  refused: (host, status) =>
    `${host} answers with the error ${status}. Open the address in a browser to see why, and try again later.`,
  gone: (host) =>
    `${host} says that there is nothing at this address any more. Ask the sender for the new address.`,
};

/** A failure in words. */
export function failure(reason: FetchReason, detail: Detail = {}): FetchFailure {
  const { host = 'The host', status = 0, retryAfter } = detail;
  const message = SENTENCES[reason](host, status);
  return { ok: false, reason, message, ...(retryAfter !== undefined && { retryAfter }) };
}

/** A failure on its way up from a socket or a stream. */
export class FetchFault extends Error {
  readonly reason: FetchReason;

  constructor(reason: FetchReason) {
    super(reason);
    this.reason = reason;
  }
}
