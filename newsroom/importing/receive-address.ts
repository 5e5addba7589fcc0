import type { z } from 'zod';
import type { PersonActor } from '../actor.ts';
import type { FetchFailure } from '../fetching/failure.ts';
import { guardedFetch } from '../fetching/guarded-fetch.ts';
import { type Network, PUBLIC_WEB } from '../fetching/network.ts';
import { authorize } from '../permissions.ts';
import type { addressSchema } from './command-schema.ts';
import { type Received, receiveCopy } from './receive-copy.ts';

export type ReceivedFromAddress = Received | { ok: false; reason: 'not_fetched'; message: string };

/**
 * Fetches a page or file from the public web and takes it in as copy, under the address where its redirects ended.
 * What can't be fetched is told in words, and nothing is stored.
 * @throws NewsroomError `forbidden`
 */
export async function receiveAddress(
  actor: PersonActor,
  { address }: z.output<typeof addressSchema>,
  network: Network = PUBLIC_WEB,
): Promise<ReceivedFromAddress> {
  authorize(actor, 'import.create');
  const fetched = await guardedFetch(address, {}, network);
  if (!fetched.ok) return notFetched(fetched);
  if (fetched.notModified) throw new Error('A fetch without conditions was answered with 304.');
  const { bytes, mediaType } = fetched;
  return receiveCopy(actor, {
    channel: 'address',
    bytes,
    address: fetched.address,
    ...(mediaType && { mediaType }),
  });
}

const notFetched = ({ message }: FetchFailure) => ({ ok: false, reason: 'not_fetched', message }) as const;
