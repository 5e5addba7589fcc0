import { access, constants, lstat, mkdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** Why nothing can be taken from the folder at the moment, as a sentence for the log. */
export class FolderFault extends Error {}

const RECEIVED = 'received';
const REFUSED = 'refused';

/**
 * Makes sure that what is taken can be moved out of the way, before anything is taken.
 * @throws FolderFault
 */
export async function prepareFolder(folder: string): Promise<void> {
  for (const name of [RECEIVED, REFUSED]) {
    const inside = path.join(folder, name);
    try {
      await mkdir(inside).catch((error: NodeJS.ErrnoException) => {
        if (error.code !== 'EEXIST') throw error;
      });
      // A link would lead out of the folder.
      if (!(await lstat(inside)).isDirectory()) throw new Error('it is no folder');
      await access(inside, constants.W_OK);
      await access(folder, constants.W_OK);
    } catch (error) {
      throw new FolderFault(
        `Nothing is taken from it, for files can’t be moved to ${inside}: ${wordsOf(error)}.`,
      );
    }
  }
}

/** Moves a file that was taken. Nothing is overwritten. @throws what the file system throws */
export const moveToReceived = (folder: string, name: string, now: Date): Promise<string> =>
  move(folder, name, RECEIVED, now);

/** Moves a file that is not taken, and says why in a note beside it. @throws what the file system throws */
export async function moveToRefused(folder: string, name: string, why: string, now: Date): Promise<void> {
  const moved = await move(folder, name, REFUSED, now);
  await writeFile(`${moved}.why.txt`, `${why}\n`, { flag: 'wx' });
}

async function move(folder: string, name: string, into: string, now: Date): Promise<string> {
  const to = await freePlace(path.join(folder, into), name, now);
  await rename(path.join(folder, name), to);
  return to;
}

/** The name itself, or with the time when there is one already: agencies send the same name again and again. */
async function freePlace(folder: string, name: string, now: Date): Promise<string> {
  const { name: stem, ext } = path.parse(name);
  const stamp = now.toISOString().replaceAll(/[-:.]/g, '');
  for (let tried = 0; ; tried++) {
    const again =
      tried === 0
        ? name
        : `${stem.slice(0, 60)} ${stamp}${tried === 1 ? '' : ` ${tried}`}${ext.slice(0, 12)}`;
    const place = path.join(folder, again);
    const isTaken = await lstat(place).then(
      () => true,
      () => false,
    );
    if (!isTaken) return place;
  }
}

export const wordsOf = (error: unknown): string => {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT') return 'it is missing';
  return code === 'EACCES' || code === 'EPERM' ? 'Nightdesk may not do that' : message;
};
