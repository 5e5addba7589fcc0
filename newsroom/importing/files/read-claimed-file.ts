import { personActor } from '../../actor.ts';
import { inTransaction } from '../../db/client.ts';
import { can } from '../../permissions.ts';
import { receiveCopy } from '../receive-copy.ts';
import type { ClaimedFile } from './claim-file.ts';
import { ClaimLost, fileFailed, fileIsDone } from './settle-file.ts';

const OUR_FAULT =
  'Reading it went wrong, which is a fault of Nightdesk. The file is kept: try again, or paste its text. The worker’s log says more.';

/**
 * Reads a claimed file and settles it. What came of it and that it is done are stored in one transaction: a file is
 * taken in once, whoever dies in between. Whatever is wrong with the file is told with it, in words.
 * @throws only what the database throws: then the file is read again later
 */
export async function readClaimedFile(file: ClaimedFile, clock = () => new Date()): Promise<void> {
  try {
    const problem = await takeIn(file, clock);
    if (problem !== null) await inTransaction((tx) => fileFailed(tx, file, problem, clock()));
  } catch (error) {
    if (!(error instanceof ClaimLost)) throw error;
  }
}

/** Why nothing came of it; null when something did. */
async function takeIn(file: ClaimedFile, clock: () => Date): Promise<string | null> {
  const { readFor, fileName } = file;
  const actor = personActor(readFor);
  if (readFor.disabledAt || !can(actor, 'import.create')) {
    return `${readFor.name}, who gave it, may no longer import. Try again to receive it under your own name.`;
  }
  const copy = {
    channel: file.channel === 'folder' ? ('folder' as const) : ('upload' as const),
    bytes: file.copy.bytes,
    fileName,
    mediaType: file.mediaType ?? undefined,
  };
  try {
    const received = await receiveCopy(actor, copy, (tx, pieces) => fileIsDone(tx, file, pieces, clock()));
    return received.ok ? null : received.message;
  } catch (error) {
    if (error instanceof ClaimLost) throw error;
    // One file must not keep the others from being read.
    console.error(`file ${file.id}:`, error);
    return OUR_FAULT;
  }
}
