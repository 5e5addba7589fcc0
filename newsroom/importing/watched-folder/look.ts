import { type PersonActor, personActor } from '../../actor.ts';
import { db, inTransaction } from '../../db/client.ts';
import { giveFile } from '../files/give-file.ts';
import { FolderFault, moveToReceived, moveToRefused, prepareFolder, wordsOf } from './put-away.ts';
import { readFoundFile } from './read-file.ts';
import { type Found, type Seen, wholeFiles } from './whole-files.ts';

/** Any fixed number: workers that watch the same folder meet on it, and on the folder's name. */
const FOLDER_LOCK = 4_807_224;

/** After so long, in milliseconds, the rest is left to the next look: the lock's transaction must not run out. */
const LONGEST = 15_000;

/** What one look has to tell the next. */
export type Looks = {
  seen: Seen;
  /** Files that were given and could not be moved: not to be given again. */
  stuck: Set<string>;
};

/**
 * Gives what is whole in the folder to be read, in the name of the newsroom's first admin, and moves it to `received`,
 * or to `refused` with a note when it is nothing to read. Nothing is deleted. Of several workers one does it at a time.
 * A worker that dies after giving and before moving gives the file twice, which is two receipts of the same copy.
 * @throws FolderFault when nothing can be taken for now
 */
export async function lookIntoFolder(
  folder: string,
  { seen, stuck }: Looks,
  now = new Date(),
): Promise<void> {
  const found = await wholeFiles(folder, seen, now).catch((error) => {
    throw new FolderFault(`It can’t be read: ${wordsOf(error)}.`);
  });
  if (found.length === 0) return;
  await inTransaction(async (tx) => {
    const [lock] = await tx.$queryRaw<{ held: boolean }[]>`
      SELECT pg_try_advisory_xact_lock(${FOLDER_LOCK}::int, hashtext(${folder})) AS held`;
    if (!lock?.held) return;
    await prepareFolder(folder);
    const actor = await firstAdmin();
    const batchId = crypto.randomUUID();
    const began = performance.now();
    let fault: FolderFault | null = null;
    for (const file of found) {
      if (performance.now() - began > LONGEST) break;
      // One file must not keep the others from being taken.
      await take(folder, file, { actor, batchId, stuck, now }).catch((error) => {
        fault = new FolderFault(`“${file.name}” could not be taken or moved: ${wordsOf(error)}.`);
      });
    }
    if (fault) throw fault;
  });
}

type Taking = { actor: PersonActor; batchId: string; stuck: Set<string>; now: Date };

async function take(folder: string, file: Found, { actor, batchId, stuck, now }: Taking): Promise<void> {
  const { name, print } = file;
  if (!stuck.has(print)) {
    const read = await readFoundFile(folder, file);
    if (!read.ok && read.reason === 'changed') return;
    if (!read.ok) return moveToRefused(folder, name, read.message, now);
    await giveFile(actor, { batchId, channel: 'folder', fileName: name, bytes: read.bytes });
    stuck.add(print);
  }
  await moveToReceived(folder, name, now);
  stuck.delete(print);
}

/** Somebody has to answer for what comes in by itself. @throws FolderFault */
async function firstAdmin(): Promise<PersonActor> {
  const admin = await db().person.findFirst({
    where: { role: 'admin', disabledAt: null },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });
  if (!admin) throw new FolderFault('Nothing is taken from it: the newsroom has no admin in whose name.');
  return personActor(admin);
}
